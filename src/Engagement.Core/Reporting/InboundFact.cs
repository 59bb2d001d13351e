using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>One inbound interaction of the week; our own are not among them.</summary>
/// <remarks>There may be half a million of them at once: instants, small ids and kinds are kept as one number each.</remarks>
public sealed record InboundFact
{
    private readonly long createdAt;
    private readonly long receivedAt;
    private readonly long acknowledgedAt;
    private readonly long answeredAt;
    private readonly long withdrawnAt;
    private readonly long theme;
    private readonly long queue;
    private readonly long target;
    private readonly byte intent;
    private readonly sbyte sentiment = -1;

    public required InteractionId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ConversationId Conversation { get; init; }

    public required ContactId Contact { get; init; }

    /// <summary>The theme of the post it hangs under, where it hangs under one.</summary>
    public ThemeId? Theme
    {
        get => theme == 0 ? null : ThemeId.From(theme);
        init => theme = value?.Value ?? 0;
    }

    /// <summary>The queue of its conversation, where it has one.</summary>
    public QueueId? Queue
    {
        get => queue == 0 ? null : QueueId.From(queue);
        init => queue = value?.Value ?? 0;
    }

    /// <summary>The language it was read in, such as "fi".</summary>
    public string? Language { get; init; }

    /// <summary>What it is about, where that could be told.</summary>
    public string? Topic { get; init; }

    /// <summary>It hangs under a post of ours.</summary>
    public bool OnOwnPost { get; init; }

    /// <summary>The network's time.</summary>
    public required DateTimeOffset CreatedAt
    {
        get => new(createdAt, TimeSpan.Zero);
        init => createdAt = value.UtcTicks;
    }

    /// <summary>Ours.</summary>
    public required DateTimeOffset ReceivedAt
    {
        get => new(receivedAt, TimeSpan.Zero);
        init => receivedAt = value.UtcTicks;
    }

    /// <summary>As a person corrected it, else as it was read.</summary>
    public required Intent Intent
    {
        get => (Intent)intent;
        init => intent = (byte)value;
    }

    public Sentiment? Sentiment
    {
        get => sentiment < 0 ? null : (Sentiment)sentiment;
        init => sentiment = (sbyte)(value is { } mood ? (int)mood : -1);
    }

    /// <summary>First acknowledgement or answer after it, whoever gave it.</summary>
    public DateTimeOffset? AcknowledgedAt
    {
        get => Instant(acknowledgedAt);
        init => acknowledgedAt = value?.UtcTicks ?? 0;
    }

    /// <summary>First answer by a person after it.</summary>
    public DateTimeOffset? AnsweredAt
    {
        get => Instant(answeredAt);
        init => answeredAt = value?.UtcTicks ?? 0;
    }

    /// <summary>The promise of its conversation's queue, where it has one.</summary>
    public TimeSpan? Target
    {
        get => target == 0 ? null : TimeSpan.FromTicks(target);
        init => target = value?.Ticks ?? 0;
    }

    /// <summary>When the person took it back, where they did: nobody waits after that.</summary>
    public DateTimeOffset? WithdrawnAt
    {
        get => Instant(withdrawnAt);
        init => withdrawnAt = value?.UtcTicks ?? 0;
    }

    /// <summary>Classed question, complaint or request, or marked so by a person.</summary>
    public bool NeedsAnswer => Intent is Intent.Question or Intent.Complaint or Intent.Request;

    /// <summary>From the network's time to the first answer by a person; unanswered, at least until it was taken back or until now.</summary>
    public TimeSpan Waited(DateTimeOffset cut)
    {
        var waited = (AnsweredAt ?? WithdrawnAt ?? cut) - CreatedAt;
        return waited > TimeSpan.Zero ? waited : TimeSpan.Zero;
    }

    private static DateTimeOffset? Instant(long ticks) => ticks == 0 ? null : new(ticks, TimeSpan.Zero);
}
