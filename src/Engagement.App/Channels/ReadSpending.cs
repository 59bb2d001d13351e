using Engagement.Core.Channels;

namespace Engagement.App.Channels;

/// <summary>What reading one network cost in one month.</summary>
internal sealed class ReadSpending
{
    public required NetworkKind Network { get; init; }

    /// <summary>The first day of the month, UTC.</summary>
    public required DateOnly Month { get; init; }

    public long Reads { get; set; }

    /// <summary>In millionths of a US dollar.</summary>
    public long Cost { get; set; }
}
