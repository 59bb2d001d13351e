using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>One inbound thing, keyed by channel and the network's id.</summary>
internal sealed class Interaction
{
    public required InteractionId Id { get; init; }

    public required ChannelId ChannelId { get; init; }

    public required string RemoteId { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required ContactId ContactId { get; init; }

    public required InteractionKind Kind { get; init; }

    /// <summary>Said by our own account outside of this program.</summary>
    public bool IsOurs { get; init; }

    public string? ParentRemoteId { get; init; }

    public required string Text { get; set; }

    public List<string> MediaUrls { get; init; } = [];

    public string? Permalink { get; set; }

    /// <summary>The label with which the network warns of it; null where it does not.</summary>
    public string? Label { get; set; }

    /// <summary>The network's own time.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Ours.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A webhook told of it, sooner or later; what only a poll found was missed by them.</summary>
    public bool ByWebhook { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? HiddenAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }
}
