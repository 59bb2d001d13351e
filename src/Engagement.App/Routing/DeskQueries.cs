using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.App.Routing;

/// <summary>
/// The pieces that lists of conversations are asked with. Each order and each filter has its index (see ConversationMapping); a page is
/// found by where the last one ended, so the thousandth costs as much as the first.
/// </summary>
internal static class DeskQueries
{
    public static IQueryable<Conversation> Filtered(EngagementContext db, IQueryable<Conversation> rows, DeskFilter filter, bool everyState)
    {
        rows = InStates(rows, filter.States, everyState);
        rows = InQueue(rows, filter);
        rows = filter.Assignee is { } assignee ? rows.Where(row => row.OwnerId == assignee) : rows;
        rows = filter.UnassignedOnly ? Unassigned(rows, filter) : rows;
        rows = filter.Channel is { } channel ? rows.Where(row => row.ChannelId == channel) : rows;
        rows = filter.DueFrom is { } from ? rows.Where(row => row.Rank >= from && row.DueAt != null) : rows;
        rows = filter.DueBefore is { } due ? rows.Where(row => row.Rank < due && row.DueAt != null) : rows;
        rows = filter.PromisedOnly ? rows.Where(row => row.PromisedAt != null) : rows;
        return filter.Mentioned is { } me
            ? rows.Where(row => db.Mentions.Any(mention => mention.ConversationId == row.Id && mention.UserId == me && mention.SeenAt == null))
            : rows;
    }

    public static IQueryable<Conversation> ByTimeLeft(IQueryable<Conversation> rows, DeskCursor? cursor)
    {
        if (cursor is { Order: DeskCursor.Rank } from)
        {
            var (at, id) = (from.At, from.Id);
            rows = rows.Where(row => row.Rank >= at && (row.Rank > at || row.Id > id));
        }

        return rows.OrderBy(row => row.Rank).ThenBy(row => row.Id);
    }

    public static IQueryable<Conversation> ByNewest(IQueryable<Conversation> rows, DeskCursor? cursor)
    {
        if (cursor is { Order: DeskCursor.Newest } from)
        {
            var (at, id) = (from.At, from.Id);
            rows = rows.Where(row => row.LastInboundAt <= at && (row.LastInboundAt < at || row.Id < id));
        }

        return rows.OrderByDescending(row => row.LastInboundAt).ThenByDescending(row => row.Id);
    }

    public static DeskCursor After(DeskItem last, DeskSort sort) => sort is DeskSort.TimeLeft
        ? new DeskCursor(DeskCursor.Rank, DeskRank.Of(last.DueAt, last.LastInboundAt), last.Id)
        : new DeskCursor(DeskCursor.Newest, last.LastInboundAt, last.Id);

    public static IQueryable<DeskItem> Items(EngagementContext db, IQueryable<Conversation> rows) =>
        from row in rows
        join channel in db.Channels on row.ChannelId equals channel.Id
        join contact in db.Contacts on row.ContactId equals contact.Id
        join queue in db.Queues on row.QueueId equals queue.Id into queues
        from queue in queues.DefaultIfEmpty()
        join owner in db.Users on row.OwnerId equals owner.Id into owners
        from owner in owners.DefaultIfEmpty()
        select new DeskItem(
            row.Id,
            row.ChannelId,
            channel.Network,
            channel.DisplayName,
            row.ContactId,
            contact.Name,
            contact.Handle,
            row.Preview,
            row.State,
            row.QueueId,
            queue == null ? null : queue.Name,
            row.OwnerId,
            owner == null ? null : owner.DisplayName,
            row.StartedAt,
            row.LastInboundAt,
            row.DueAt,
            row.SnoozedUntil,
            db.Deliveries
                .Where(said => said.ConversationId == row.Id && said.Source == DeliverySource.Acknowledgement)
                .Select(said => said.SentAt)
                .FirstOrDefault(),
            row.LastAnsweredAt,
            row.Intent,
            row.Urgency,
            row.PromisedAt,
            row.Promise);

    // Of a queue and a channel the channel is the one to walk by: what is not compared with the bare column is only checked. Otherwise SQLite
    // takes the queue's index, and most of a large queue is passed over for a small channel.
    private static IQueryable<Conversation> InQueue(IQueryable<Conversation> rows, DeskFilter filter)
    {
        var none = default(QueueId);
        return filter.Queue is not { } queue ? rows
            : filter.Channel is null ? rows.Where(row => row.QueueId == queue)
            : rows.Where(row => (row.QueueId ?? none) == queue);
    }

    // Somebody is missing where somebody waits; among what has left the desk it is simply what nobody had.
    private static IQueryable<Conversation> Unassigned(IQueryable<Conversation> rows, DeskFilter filter)
    {
        var none = default(UserId);
        rows = filter.Channel is null && filter.Queue is null ? rows.Where(row => row.OwnerId == null) : rows.Where(row => (row.OwnerId ?? none) == none);
        return filter.States.Count == 0 || filter.States.Any(state => state is ConversationState.New or ConversationState.Open) ? rows.Where(row => row.WaitingSince != null) : rows;
    }

    private static IQueryable<Conversation> InStates(IQueryable<Conversation> rows, IReadOnlyList<ConversationState> states, bool everyState)
    {
        if (states.Count == 0)
        {
            return everyState ? rows : rows.Where(row => row.OnDesk);
        }

        // One state is compared with, not looked up in a list: only so an index that begins with it keeps its order.
        rows = states is [var one] ? rows.Where(row => row.State == one) : rows.Where(row => states.Contains(row.State));
        return states.All(ConversationRules.IsOnDesk) ? rows.Where(row => row.OnDesk) : rows;
    }
}
