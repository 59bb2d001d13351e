using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A running or stopped promise to one person; one of a kind per conversation and round.</summary>
internal sealed class Clock
{
    public required ConversationId ConversationId { get; init; }

    public required ClockKind Kind { get; init; }

    /// <summary>1 for the first time the person waits, raised at each reopening.</summary>
    public required int Round { get; init; }

    /// <summary>The network's time of what the person waits for an answer to.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When a person's reply was sent, by the network's acceptance; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>When the miss was noted.</summary>
    public DateTimeOffset? BreachedAt { get; set; }

    /// <summary>The highest step of the ladder that has fired: 0, 50, 75, 90, 100.</summary>
    public int LadderStep { get; set; }
}
