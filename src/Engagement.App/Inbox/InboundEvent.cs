using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>One raw event as the network sent it; kept before the network is answered.</summary>
internal sealed class InboundEvent
{
    private const string PollMark = "poll:";

    public required InboundEventId Id { get; init; }

    public required NetworkKind Network { get; init; }

    /// <summary>What makes it the same event when it comes twice.</summary>
    public required string EventKey { get; init; }

    /// <summary>True when a webhook brought it, false when we heard it ourselves: by a poll or over a stream.</summary>
    public required bool ByWebhook { get; init; }

    /// <summary>The channel that heard it; a webhook's is read from its body.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>A poll counted itself what it cost; what else comes is counted when it is read.</summary>
    public bool IsPolled => EventKey.StartsWith(PollMark, StringComparison.Ordinal);

    public required string Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Why it could not be read, in words.</summary>
    public string? Problem { get; set; }

    /// <summary>What a poll found.</summary>
    public static InboundEvent Polled(InboundEventId id, ChannelAccess channel, InboundItem item, DateTimeOffset at) =>
        Heard(id, channel, $"{PollMark}{channel.RemoteId}:{item.RemoteId}:{item.Verb}:{TextPrint.Of(item.Text)}", item, at);

    /// <summary>What we heard ourselves, under a key of the hearer's.</summary>
    public static InboundEvent Heard(InboundEventId id, ChannelAccess channel, string key, InboundItem item, DateTimeOffset at) => new()
    {
        Id = id,
        Network = channel.Network,
        EventKey = key,
        ByWebhook = false,
        ChannelId = channel.Id,
        Body = EventReader.Write(item),
        ReceivedAt = at,
    };
}
