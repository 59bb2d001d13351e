using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A team that conversations are routed to, with what it promises.</summary>
internal sealed class Queue
{
    public required QueueId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The topic of triage that leads here ("care", "product"); the default queue takes the rest.</summary>
    public string? Topic { get; set; }

    public bool IsDefault { get; set; }

    /// <summary>Target of the first answer by a person.</summary>
    public TimeSpan FirstAnswerTarget { get; set; } = TimeSpan.FromMinutes(90);

    /// <summary>Target of each later answer; the first one's where it is null.</summary>
    public TimeSpan? NextAnswerTarget { get; set; }

    /// <summary>Target of the end of the matter, without the time the customer takes; none where it is null.</summary>
    public TimeSpan? ResolutionTarget { get; set; }

    /// <summary>When the promises count; null for round the clock.</summary>
    public ServiceHours? Hours { get; set; }

    public AssignMode Assign { get; set; }

    /// <summary>Whoever answered the customer before goes first.</summary>
    public bool Sticky { get; set; }

    /// <summary>The most open conversations of one person; null for no limit.</summary>
    public int? LoadLimit { get; set; }

    /// <summary>Who is told when a promise is broken; null for the owners of the workspace.</summary>
    public UserId? ManagerId { get; set; }

    public int Position { get; set; }

    public int Version { get; set; }

    public TimeSpan TargetOf(ClockKind kind) => kind is ClockKind.NextAnswer ? NextAnswerTarget ?? FirstAnswerTarget : FirstAnswerTarget;
}
