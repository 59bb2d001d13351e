using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A day on which somebody, or everybody, is not on duty.</summary>
internal sealed class Holiday
{
    public required ShiftId Id { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Whose; null for everybody's.</summary>
    public UserId? UserId { get; init; }

    public required string Name { get; init; }
}
