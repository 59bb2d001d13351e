using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>What is to be said, where and when; the ledger makes a delivery of it.</summary>
internal sealed record DeliveryOrder
{
    public required ChannelId ChannelId { get; init; }

    public required NetworkKind Network { get; init; }

    public required DeliverySource Source { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public IReadOnlyList<MediaRef> Media { get; init; } = [];

    /// <summary>How it is said; null: as the network does by itself.</summary>
    public Manner? Manner { get; init; }

    public PostId? PostId { get; init; }

    public ConversationId? ConversationId { get; init; }

    public InteractionId? InteractionId { get; init; }

    /// <summary>The delivery that must be sent first.</summary>
    public DeliveryId? AfterId { get; init; }

    /// <summary>Which part of a thread it is.</summary>
    public int Part { get; init; }

    public string? InReplyTo { get; init; }

    public string? ThreadRoot { get; init; }

    public string? Wording { get; init; }

    public UserId? CreatedBy { get; init; }
}
