using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Which hours of the week did best on a channel, by the last figures of what we published there in sixteen weeks.</summary>
internal sealed class BestTimesReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private const int Named = 3;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(16 * 7);

    public async Task<IReadOnlyList<BestTime>> ReadAsync(ChannelId channel, TimeZoneInfo zone, CancellationToken ct)
    {
        var since = time.GetUtcNow() - LookBack;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var figures = await db.PostFigures
            .Join(
                db.Deliveries.Where(row => row.ChannelId == channel && row.Source == DeliverySource.Post && row.Part == 0
                    && row.State == DeliveryState.Sent && row.SentAt > since),
                figure => figure.DeliveryId,
                row => row.Id,
                (figure, row) => new
                {
                    row.Id, row.SentAt, figure.ReadAt, Sum = (figure.Reactions ?? 0) + (figure.Comments ?? 0) + (figure.Shares ?? 0) + (figure.Clicks ?? 0),
                })
            .ToListAsync(ct);
        return BestTimes.From(figures.GroupBy(row => row.Id).Select(group => group.MaxBy(row => row.ReadAt)!).Select(row => (row.SentAt!.Value, row.Sum)), zone, Named);
    }
}
