using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>One conversation in which the person said something in the week.</summary>
public sealed record ConversationFact
{
    public required ConversationId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ContactId Contact { get; init; }

    /// <summary>Queue changes after the first routing.</summary>
    public required int HandOvers { get; init; }

    public required int HumanReplies { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The person wrote again within 72 hours of the resolution.</summary>
    public bool Reopened { get; init; }

    /// <summary>The worst mood in it.</summary>
    public Sentiment? Worst { get; init; }

    /// <summary>The mood of the last thing the person said.</summary>
    public Sentiment? Last { get; init; }
}
