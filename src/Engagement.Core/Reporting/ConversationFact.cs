using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>One conversation in which the person said something in the week.</summary>
/// <remarks>There may be some hundred thousand of them at once: what may be absent is kept as one number.</remarks>
public sealed record ConversationFact
{
    private readonly long resolvedAt;
    private readonly sbyte worst = -1;
    private readonly sbyte last = -1;

    public required ConversationId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ContactId Contact { get; init; }

    /// <summary>Queue changes after the first routing.</summary>
    public required int HandOvers { get; init; }

    /// <summary>Answers by people; once it is resolved, those written until 72 hours later.</summary>
    public required int HumanReplies { get; init; }

    /// <summary>When it was resolved first.</summary>
    public DateTimeOffset? ResolvedAt
    {
        get => resolvedAt == 0 ? null : new(resolvedAt, TimeSpan.Zero);
        init => resolvedAt = value?.UtcTicks ?? 0;
    }

    /// <summary>It was opened again within 72 hours of that.</summary>
    public bool Reopened { get; init; }

    /// <summary>The worst mood in it.</summary>
    public Sentiment? Worst
    {
        get => worst < 0 ? null : (Sentiment)worst;
        init => worst = (sbyte)(value is { } mood ? (int)mood : -1);
    }

    /// <summary>The mood of the last thing the person said.</summary>
    public Sentiment? Last
    {
        get => last < 0 ? null : (Sentiment)last;
        init => last = (sbyte)(value is { } mood ? (int)mood : -1);
    }
}
