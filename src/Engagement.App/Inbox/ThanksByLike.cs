using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A thank-you without words: the intent, written before the network is asked. A like is safe to repeat, so it needs no ledger row.</summary>
internal sealed class ThanksByLike
{
    public required InteractionId InteractionId { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required ContactId ContactId { get; init; }

    public required ChannelId ChannelId { get; init; }

    /// <summary>The network's id of what is liked.</summary>
    public required string RemoteId { get; init; }

    public LikeState State { get; set; } = LikeState.Pending;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is given, or tried again.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Why it stands as it does, in words.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }
}
