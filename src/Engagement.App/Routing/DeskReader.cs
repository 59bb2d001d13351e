using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Lists of conversations and the strip over them.</summary>
internal sealed class DeskReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private static readonly ConversationState[] Working =
        [ConversationState.New, ConversationState.Open, ConversationState.Waiting, ConversationState.Snoozed];

    public async Task<DeskPage> ListAsync(DeskFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter);
        var cursor = DeskCursor.Read(filter.Cursor);
        var limit = Math.Clamp(filter.Limit, 1, 200);
        var items = new List<DeskItem>(limit + 1);
        if (filter.Sort is DeskSort.TimeLeft && cursor is null or { Waiting: true })
        {
            items.AddRange(await Items(db, ByDue(rows, cursor).Take(limit + 1)).ToListAsync(ct));
        }

        if (items.Count <= limit)
        {
            var rest = filter.Sort is DeskSort.TimeLeft ? rows.Where(row => row.DueAt == null) : rows;
            var from = cursor is { Waiting: false } ? cursor : null;
            items.AddRange(await Items(db, ByNewest(rest, from).Take(limit + 1 - items.Count)).ToListAsync(ct));
        }

        var more = items.Count > limit;
        var page = more ? items[..limit] : items;
        return new DeskPage(page, more ? After(page[^1], filter.Sort).ToString() : null);
    }

    public async Task<DeskItem?> OneAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Items(db, db.Conversations.AsNoTracking().Where(row => row.Id == id)).FirstOrDefaultAsync(ct);
    }

    public async Task<DeskStrip> StripAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var soon = now + TimeSpan.FromMinutes(30);
        var waiting = db.Conversations.Where(row => row.WaitingSince != null && row.State != ConversationState.Snoozed);
        var channels = await db.Channels
            .Where(row => row.State != ChannelState.Paused)
            .Select(row => new { row.Id, row.Network, row.DisplayName, row.State, row.MissedPolls, row.LastHeardAt })
            .ToListAsync(ct);
        var deaf = channels
            .Where(row => row.State is ChannelState.NeedsReconnect || row.MissedPolls >= 2)
            .Select(row => new DeafChannel(row.Id, row.Network, row.DisplayName, row.LastHeardAt))
            .ToList();
        return new DeskStrip(
            await waiting.CountAsync(row => row.DueAt < now, ct),
            await waiting.CountAsync(row => row.DueAt >= now && row.DueAt < soon, ct),
            await waiting.CountAsync(row => row.OwnerId == null, ct),
            await waiting.CountAsync(ct),
            deaf,
            channels.Count,
            channels.Count == 0 ? null : channels.Min(row => row.LastHeardAt));
    }

    /// <summary>How many answers are late: the one number that every page shows.</summary>
    public async Task<int> BreachedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Conversations.CountAsync(
            row => row.WaitingSince != null && row.State != ConversationState.Snoozed && row.DueAt < now, ct);
    }

    private static IQueryable<Conversation> Filtered(EngagementContext db, DeskFilter filter)
    {
        var states = filter.States.Count > 0 ? filter.States : Working;
        var rows = db.Conversations.AsNoTracking().Where(row => states.Contains(row.State));
        rows = filter.Queue is { } queue ? rows.Where(row => row.QueueId == queue) : rows;
        rows = filter.Assignee is { } assignee ? rows.Where(row => row.OwnerId == assignee) : rows;
        rows = filter.UnassignedOnly ? rows.Where(row => row.OwnerId == null && row.WaitingSince != null) : rows;
        rows = filter.Channel is { } channel ? rows.Where(row => row.ChannelId == channel) : rows;
        rows = filter.DueBefore is { } due ? rows.Where(row => row.DueAt < due && row.WaitingSince != null) : rows;
        if (string.IsNullOrWhiteSpace(filter.Text))
        {
            return rows;
        }

#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's own lower().
        var words = filter.Text.Trim().ToLower();
        return rows.Where(row =>
            db.Interactions.Any(said => said.ConversationId == row.Id && said.Text.ToLower().Contains(words))
            || db.Contacts.Any(contact => contact.Id == row.ContactId && contact.Name.ToLower().Contains(words)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<Conversation> ByDue(IQueryable<Conversation> rows, DeskCursor? cursor)
    {
        rows = rows.Where(row => row.DueAt != null);
        if (cursor is { Waiting: true } from)
        {
            var (at, id) = (from.At, from.Id);
            rows = rows.Where(row => row.DueAt >= at && (row.DueAt > at || row.Id > id));
        }

        return rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id);
    }

    private static IQueryable<Conversation> ByNewest(IQueryable<Conversation> rows, DeskCursor? cursor)
    {
        if (cursor is { } from)
        {
            var (at, id) = (from.At, from.Id);
            rows = rows.Where(row => row.LastInboundAt <= at && (row.LastInboundAt < at || row.Id < id));
        }

        return rows.OrderByDescending(row => row.LastInboundAt).ThenByDescending(row => row.Id);
    }

    private static DeskCursor After(DeskItem last, DeskSort sort) => sort is DeskSort.TimeLeft && last.DueAt is { } due
        ? new DeskCursor(true, due, last.Id)
        : new DeskCursor(false, last.LastInboundAt, last.Id);

    private static IQueryable<DeskItem> Items(EngagementContext db, IQueryable<Conversation> rows) =>
        from row in rows
        join channel in db.Channels on row.ChannelId equals channel.Id
        join contact in db.Contacts on row.ContactId equals contact.Id
        join queue in db.Queues on row.QueueId equals queue.Id into queues
        from queue in queues.DefaultIfEmpty()
        join owner in db.Users on row.OwnerId equals owner.Id into owners
        from owner in owners.DefaultIfEmpty()
        let triage = db.Triage.Where(read => db.Interactions
                .Where(said => said.ConversationId == row.Id && !said.IsOurs)
                .OrderByDescending(said => said.CreatedAt)
                .Select(said => said.Id)
                .Take(1)
                .Contains(read.InteractionId))
            .FirstOrDefault()
        select new DeskItem(
            row.Id,
            row.ChannelId,
            channel.Network,
            channel.DisplayName,
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
            triage == null ? null : (triage.CorrectedIntent ?? triage.Intent),
            triage == null ? null : triage.Urgency);
}
