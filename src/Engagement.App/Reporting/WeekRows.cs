using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Reporting;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>What stands around the comments and posts of a period: best times, gaps ahead, deaf channels.</summary>
internal static class WeekRows
{
    public static Task<List<TimingFact>> TimingsAsync(EngagementContext db, WeekSpan span, CancellationToken ct) =>
        TimingsAsync(db, span.To.AddDays(-7 * BestTimes.Weeks), span.Until, span.Cut, null, ct);

    /// <summary>Posts sent between two instants with the last that their network told of them, on one channel or on all.</summary>
    public static async Task<List<TimingFact>> TimingsAsync(
        EngagementContext db, DateTimeOffset from, DateTimeOffset until, DateTimeOffset cut, ChannelId? channel, CancellationToken ct)
    {
        var told = db.PostFigures.AsNoTracking().Where(row => row.ReadAt <= cut)
            .Where(row => row.Reactions != null || row.Comments != null || row.Shares != null || row.Clicks != null);
        return await (
            from row in db.Deliveries.AsNoTracking()
            where row.Source == DeliverySource.Post && row.Part == 0 && row.State == DeliveryState.Sent && row.SentAt >= @from && row.SentAt < until
            where channel == null || row.ChannelId == channel
            from figure in told
            where figure.DeliveryId == row.Id && !told.Any(later => later.DeliveryId == row.Id && later.ReadAt > figure.ReadAt)
            orderby row.Id
            select new TimingFact(row.Id, row.SentAt!.Value, (figure.Reactions ?? 0) + (figure.Comments ?? 0) + (figure.Shares ?? 0) + (figure.Clicks ?? 0)))
            .ToListAsync(ct);
    }

    public static async Task<List<AheadFact>> AheadAsync(EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (from, until) = (span.To, span.To.AddDays(7));
        return await db.Slots.AsNoTracking()
            .Where(row => row.State == SlotState.Open && row.StartsAt >= from && row.StartsAt < until)
            .OrderBy(row => row.StartsAt).ThenBy(row => row.Id)
            .Select(row => new AheadFact(row.ThemeId, row.StartsAt))
            .ToListAsync(ct);
    }

    public static async Task<List<DeafFact>> DeafAsync(EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (from, until) = (span.From, span.Until);
        return await db.ChannelDeafness.AsNoTracking()
            .Where(row => row.Hour >= from && row.Hour < until)
            .GroupBy(row => row.ChannelId)
            .Select(group => new DeafFact(group.Key, group.Sum(row => row.Minutes)))
            .ToListAsync(ct);
    }
}
