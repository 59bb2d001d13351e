using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>A delivery as lists and the API show it.</summary>
public sealed record DeliveryLine(
    DeliveryId Id,
    PostId? PostId,
    ConversationId? ConversationId,
    ChannelId ChannelId,
    NetworkKind Network,
    DeliverySource Source,
    DeliveryState State,
    HeldReason? HeldReason,
    DateTimeOffset DueAt,
    DateTimeOffset? SentAt,
    string? RemoteId,
    string? RemoteUrl,
    int Attempts,
    string? Reason,
    string Text,
    int Part);
