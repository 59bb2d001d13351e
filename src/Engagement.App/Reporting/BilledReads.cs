using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Reporting;

/// <summary>Counts what X charges for: every post that was read, once per post and UTC day, in the running month.</summary>
internal sealed class BilledReads(IDbContextFactory<EngagementContext> contexts, IOptions<ReportingOptions> options, TimeProvider time)
{
    public async Task<BilledMonth> ReadAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readings = await (
            from figure in db.PostFigures.AsNoTracking()
            where figure.ReadAt >= month
            join delivery in db.Deliveries on figure.DeliveryId equals delivery.Id
            where delivery.Network == NetworkKind.X
            select new { figure.DeliveryId, figure.ReadAt })
            .ToListAsync(ct);
        var today = now.UtcDateTime.Date;
        return new BilledMonth(
            readings.Select(row => (row.DeliveryId, row.ReadAt.UtcDateTime.Date)).Distinct().Count(),
            options.Value.XReadsPerMonth,
            readings.Where(row => row.ReadAt.UtcDateTime.Date == today).Select(row => row.DeliveryId).ToHashSet());
    }
}
