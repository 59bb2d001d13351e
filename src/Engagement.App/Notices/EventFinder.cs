using Engagement.App.Data;
using Engagement.Core.Notices;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Finds in the inbox and the ledger what happened in a span of time. Reads only.</summary>
internal static class EventFinder
{
    /// <summary>So many of each kind at most; who finds so many looks on from the last one.</summary>
    public const int Most = 500;

    public static async Task<List<FoundEvent>> FindAsync(
        EngagementContext db, IReadOnlyCollection<string> events, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var found = new List<FoundEvent>();
        if (events.Contains(NoticeEvents.CommentReceived))
        {
            found.AddRange(await CommentsAsync(db, since, until, ct));
        }

        if (events.Contains(NoticeEvents.DeliverySent))
        {
            found.AddRange(await SentAsync(db, since, until, ct));
        }

        if (events.Contains(NoticeEvents.DeliveryFailed))
        {
            found.AddRange(await FailedAsync(db, since, until, ct));
        }

        return found;
    }

    private static async Task<IEnumerable<FoundEvent>> CommentsAsync(
        EngagementContext db, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await (
            from row in db.Interactions
            join channel in db.Channels on row.ChannelId equals channel.Id
            where !row.IsOurs && row.ReceivedAt >= since && row.ReceivedAt <= until
            orderby row.ReceivedAt
            select new { row.Id, row.ConversationId, row.ChannelId, channel.Network, row.Kind, row.RemoteId, row.Text, row.Permalink, row.CreatedAt, row.ReceivedAt })
            .Take(Most)
            .ToListAsync(ct);
        return rows.Select(row => new FoundEvent($"comment:{row.Id}", NoticeEvents.CommentReceived, row.ReceivedAt, row));
    }

    private static async Task<IEnumerable<FoundEvent>> SentAsync(
        EngagementContext db, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await db.Deliveries
            .Where(row => row.State == DeliveryState.Sent && row.SentAt >= since && row.SentAt <= until)
            .OrderBy(row => row.SentAt)
            .Select(row => new { row.Id, row.ChannelId, row.Network, row.Source, row.PostId, row.ConversationId, row.RemoteId, row.RemoteUrl, row.DueAt, row.SentAt })
            .Take(Most)
            .ToListAsync(ct);
        return rows.Select(row => new FoundEvent($"sent:{row.Id}", NoticeEvents.DeliverySent, row.SentAt!.Value, row));
    }

    private static async Task<IEnumerable<FoundEvent>> FailedAsync(
        EngagementContext db, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await (
            from attempt in db.Attempts
            join row in db.Deliveries on attempt.DeliveryId equals row.Id
            where row.State == DeliveryState.Failed && attempt.Number == row.Attempts && attempt.EndedAt >= since && attempt.EndedAt <= until
            orderby attempt.EndedAt
            select new { row.Id, row.ChannelId, row.Network, row.Source, row.PostId, row.ConversationId, row.DueAt, row.Reason, row.Attempts, FailedAt = attempt.EndedAt })
            .Take(Most)
            .ToListAsync(ct);
        return rows.Select(row => new FoundEvent($"failed:{row.Id}:{row.Attempts}", NoticeEvents.DeliveryFailed, row.FailedAt!.Value, row));
    }
}
