using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Routing;

/// <summary>One conversation in a list.</summary>
public sealed record DeskItem(
    ConversationId Id,
    ChannelId ChannelId,
    NetworkKind Network,
    string ChannelName,
    ContactId ContactId,
    string ContactName,
    string? ContactHandle,
    string Preview,
    ConversationState State,
    QueueId? QueueId,
    string? QueueName,
    UserId? OwnerId,
    string? OwnerName,
    DateTimeOffset StartedAt,
    DateTimeOffset LastInboundAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? AnsweredAt,
    Intent? Intent,
    Urgency? Urgency,
    DateTimeOffset? PromisedAt,
    string? Promise)
{
    public bool IsBreached(DateTimeOffset now) => DueAt < now;
}
