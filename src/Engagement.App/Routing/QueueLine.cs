using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A queue as pages list it.</summary>
public sealed record QueueLine(QueueId Id, string Name, string? Topic, bool IsDefault, TimeSpan FirstAnswerTarget, int Position)
{
    public TimeSpan? NextAnswerTarget { get; init; }

    public TimeSpan? ResolutionTarget { get; init; }

    public ServiceHours? Hours { get; init; }

    public AssignMode Assign { get; init; }

    public bool Sticky { get; init; }

    public int? LoadLimit { get; init; }

    public UserId? Manager { get; init; }
}
