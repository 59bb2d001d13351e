using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Web.Routing;

/// <summary>A conversation in a list.</summary>
internal sealed record ConversationAnswer(
    ConversationId Id,
    ChannelId ChannelId,
    NetworkKind Network,
    string Author,
    string? AuthorHandle,
    string Preview,
    ConversationState State,
    QueueId? QueueId,
    string? Queue,
    UserId? AssigneeId,
    string? Assignee,
    DateTimeOffset StartedAt,
    DateTimeOffset LastInboundAt,
    DateTimeOffset? DueAt,
    bool Breached,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? AnsweredAt,
    Intent? Intent,
    Urgency? Urgency)
{
    public static ConversationAnswer From(DeskItem item, DateTimeOffset now) => new(
        item.Id, item.ChannelId, item.Network, item.ContactName, item.ContactHandle, item.Preview, item.State, item.QueueId, item.QueueName,
        item.OwnerId, item.OwnerName, item.StartedAt, item.LastInboundAt, item.DueAt, item.IsBreached(now), item.SnoozedUntil,
        item.AcknowledgedAt, item.AnsweredAt, item.Intent, item.Urgency);
}
