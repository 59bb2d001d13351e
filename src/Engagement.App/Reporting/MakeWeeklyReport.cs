using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Reporting;

/// <summary>Freezes every week that is over and has no report yet, from Monday 06:00 on; after an outage whenever it runs again.</summary>
internal sealed partial class MakeWeeklyReport(
    IDbContextFactory<EngagementContext> contexts, WorkspaceWeeks weeks, WeekFactsReader facts, IdSource ids, TimeProvider time, ILogger<MakeWeeklyReport> logger) : ITick
{
    /// <summary>A comment that is years old and was read yesterday does not bring a report for each week since.</summary>
    private const int MostWeeksBack = 53;

    public async Task RunAsync(CancellationToken ct)
    {
        var (zone, first, current) = await weeks.ReadAsync(ct);
        if (first is not { } oldest)
        {
            return;
        }

        var reported = await ReportedAsync(ct);
        var earliest = current.Plus(-MostWeeksBack);
        for (var week = oldest > earliest ? oldest : earliest; week < current; week = week.Plus(1))
        {
            if (!reported.Contains(week.ToString()) && week.ReportedAt(zone) <= time.GetUtcNow())
            {
                await MakeAsync(week, zone, ct);
            }
        }
    }

    private async Task<HashSet<string>> ReportedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReportSnapshots.Select(row => row.Week).ToHashSetAsync(ct);
    }

    private async Task MakeAsync(ReportWeek week, TimeZoneInfo zone, CancellationToken ct)
    {
        var rows = await facts.ReadAsync(week, zone, ct);
        var report = WeekReport.NumbersOf(rows);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ReportSnapshots.Add(new ReportSnapshot
        {
            Id = ids.Next<ReportSnapshotId>(),
            Week = week.ToString(),
            Revision = 1,
            MadeAt = time.GetUtcNow(),
            Body = SnapshotText.Write(report),
            Trend = SnapshotText.WriteTrend(report),
            Facts = SnapshotText.Pack(rows),
        });
        try
        {
            await db.SaveChangesAsync(ct);
            Log.Made(logger, week.ToString(), rows.Inbound.Count, rows.Posts.Count);
        }
        catch (DbUpdateException)
        {
            // Another node was faster? A week has one first report.
            if (!(await ReportedAsync(ct)).Contains(week.ToString()))
            {
                throw;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The report of {Week} is made from {Inbound} comments and {Posts} posts.")]
        public static partial void Made(ILogger logger, string week, int inbound, int posts);
    }
}
