using Engagement.App.Data;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Frozen weeks beside each other.</summary>
internal sealed class TrendReader(IDbContextFactory<EngagementContext> contexts)
{
    public const int MostWeeks = 53;

    /// <summary>The weeks up to one of them, the oldest first; weeks without a report are absent.</summary>
    public async Task<IReadOnlyList<TrendPoint>> ReadAsync(ReportWeek last, int weeks, CancellationToken ct)
    {
        var names = Enumerable.Range(0, Math.Clamp(weeks, 1, MostWeeks)).Select(back => last.Plus(-back).ToString()).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.ReportSnapshots.AsNoTracking()
            .Where(row => names.Contains(row.Week))
            .Where(row => !db.ReportSnapshots.Any(later => later.Week == row.Week && later.Revision > row.Revision))
            .OrderBy(row => row.Week)
            .Select(row => new { row.Week, row.Trend })
            .ToListAsync(ct);
        return [.. rows.Select(row => new TrendPoint(ReportWeek.TryParse(row.Week, out var week) ? week : last, SnapshotText.ReadTrend(row.Trend)))];
    }
}
