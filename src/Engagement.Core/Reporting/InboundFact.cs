using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>One inbound interaction of the week; our own are not among them.</summary>
public sealed record InboundFact
{
    public required InteractionId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ConversationId Conversation { get; init; }

    public required ContactId Contact { get; init; }

    /// <summary>The theme of the post it hangs under, where it hangs under one.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>The queue of its conversation, where it has one.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>The language it was read in, such as "fi".</summary>
    public string? Language { get; init; }

    /// <summary>What it is about, where that could be told.</summary>
    public string? Topic { get; init; }

    /// <summary>It hangs under a post of ours.</summary>
    public bool OnOwnPost { get; init; }

    /// <summary>The network's time.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Ours.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>As a person corrected it, else as it was read.</summary>
    public required Intent Intent { get; init; }

    public Sentiment? Sentiment { get; init; }

    /// <summary>First acknowledgement or answer after it, whoever gave it.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>First answer by a person after it.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The promise of its conversation's queue, where it has one.</summary>
    public TimeSpan? Target { get; init; }

    /// <summary>When the person took it back, where they did: nobody waits after that.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Classed question, complaint or request, or marked so by a person.</summary>
    public bool NeedsAnswer => Intent is Intent.Question or Intent.Complaint or Intent.Request;

    /// <summary>From the network's time to the first answer by a person; unanswered, at least until it was taken back or until now.</summary>
    public TimeSpan Waited(DateTimeOffset cut)
    {
        var waited = (AnsweredAt ?? WithdrawnAt ?? cut) - CreatedAt;
        return waited > TimeSpan.Zero ? waited : TimeSpan.Zero;
    }
}
