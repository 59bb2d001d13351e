using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>One raw event as the network sent it; kept before the network is answered.</summary>
internal sealed class InboundEvent
{
    public required InboundEventId Id { get; init; }

    public required NetworkKind Network { get; init; }

    /// <summary>What makes it the same event when it comes twice.</summary>
    public required string EventKey { get; init; }

    /// <summary>True when a webhook brought it, false when a poll found it.</summary>
    public required bool ByWebhook { get; init; }

    /// <summary>The channel that was polled; a webhook's is read from its body.</summary>
    public ChannelId? ChannelId { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Why it could not be read, in words.</summary>
    public string? Problem { get; set; }
}
