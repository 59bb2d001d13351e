using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>One person's thread with us under one root post on one channel.</summary>
internal sealed class Conversation
{
    public required ConversationId Id { get; init; }

    public required ChannelId ChannelId { get; init; }

    public required ContactId ContactId { get; init; }

    /// <summary>The network's id of the post the thread hangs under.</summary>
    public required string RootRemoteId { get; init; }

    /// <summary>Our delivery that published the root post, where it is ours.</summary>
    public DeliveryId? RootDeliveryId { get; init; }

    public ConversationState State { get; set; }

    /// <summary>The network's time of the first thing the person said.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastInboundAt { get; set; }

    public QueueId? QueueId { get; set; }

    public UserId? OwnerId { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>When the running clock is due; null while nobody waits for us. Written with the clock, so that the list sorts by it.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Text of the last inbound interaction, cut to 280 characters, for the list.</summary>
    public string Preview { get; set; } = "";

    public int Version { get; set; }
}
