using Engagement.App.Data;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>The room's television: what is true right now, in a handful of small questions.</summary>
internal sealed class WallReader(IDbContextFactory<EngagementContext> contexts, WorkspaceWeeks weeks, DeskStripReader desk, TimeProvider time)
{
    private const int PostsShown = 4;
    private const int TextShown = 120;

    public async Task<WallView> ReadAsync(CancellationToken ct)
    {
        var (zone, _, _) = await weeks.ReadAsync(ct);
        var now = time.GetUtcNow();
        var today = LocalTime.StartOf(LocalTime.DateAt(now, zone), zone);
        var strip = await desk.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (kept, judged) = await PromiseAsync(db, today, now, ct);
        var oldest = await db.Conversations
            .Where(row => row.WaitingSince != null && row.State != ConversationState.Snoozed && row.DueAt != null)
            .MinAsync(row => row.DueAt, ct);
        return new WallView(
            now, zone, judged == 0 ? null : (double)kept / judged, judged, strip.Open, strip.Breached, oldest,
            await NextAsync(db, now, ct), await MoodsAsync(db, today, ct), [.. strip.Deaf.Select(row => row.Name)]);
    }

    /// <summary>Of the answers that were due today, or were given today before their time: how many came in time.</summary>
    private static async Task<(int Kept, int Judged)> PromiseAsync(EngagementContext db, DateTimeOffset today, DateTimeOffset now, CancellationToken ct)
    {
        var first = db.Clocks.Where(row => row.Kind == ClockKind.FirstAnswer);
        var kept = await first.CountAsync(row => row.StoppedAt >= today && row.StoppedAt <= row.DueAt, ct);
        var broken = await first.CountAsync(row => row.DueAt >= today && row.DueAt < now && (row.StoppedAt == null || row.StoppedAt > row.DueAt), ct);
        return (kept, kept + broken);
    }

    private static async Task<List<WallPost>> NextAsync(EngagementContext db, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await (
            from row in db.Deliveries.AsNoTracking()
            where row.Source == DeliverySource.Post && row.State == DeliveryState.Pending && row.DueAt >= now
            join channel in db.Channels on row.ChannelId equals channel.Id
            orderby row.DueAt, row.Id
            select new { row.DueAt, channel.DisplayName, channel.Network, row.Text })
            .Take(PostsShown)
            .ToListAsync(ct);
        return rows.ConvertAll(row => new WallPost(row.DueAt, row.DisplayName, row.Network.ToString(), row.Text.Length > TextShown ? $"{row.Text[..TextShown]}…" : row.Text));
    }

    private static async Task<List<WallMood>> MoodsAsync(EngagementContext db, DateTimeOffset today, CancellationToken ct)
    {
        var rows = await (
            from row in db.Interactions.AsNoTracking()
            where !row.IsOurs && row.CreatedAt >= today
            join triage in db.Triage on row.Id equals triage.InteractionId
            where triage.Sentiment != null
            group triage by new { row.ChannelId, triage.Sentiment } into some
            select new { some.Key.ChannelId, some.Key.Sentiment, Count = some.Count() })
            .ToListAsync(ct);
        var channels = await db.Channels.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.DisplayName, row.Network }).ToListAsync(ct);
        int Of(ChannelId channel, Sentiment mood) => rows.Find(row => row.ChannelId == channel && row.Sentiment == mood)?.Count ?? 0;
        return [.. channels
            .Select(row => new WallMood(row.DisplayName, row.Network.ToString(), Of(row.Id, Sentiment.Positive), Of(row.Id, Sentiment.Neutral), Of(row.Id, Sentiment.Negative)))
            .Where(mood => mood.All > 0)
            .OrderByDescending(mood => mood.All)
            .Take(6)];
    }
}
