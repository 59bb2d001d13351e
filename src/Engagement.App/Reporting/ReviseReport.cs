using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Makes a frozen week anew from what is known today: a new version with its reason; the ones before stay as they were.</summary>
internal sealed class ReviseReport(
    IDbContextFactory<EngagementContext> contexts, WorkspaceWeeks weeks, WeekFactsReader facts, AuditLog audit, IdSource ids, TimeProvider time)
{
    private const int MostReason = 300;

    /// <exception cref="RefusedException">The week has no report yet, or no reason is given.</exception>
    public async Task<int> RunAsync(string week, string? reason, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > MostReason)
        {
            throw RefusedException.Invalid("reason", $"Say in at most {MostReason} characters why the report is made anew: it is shown with the new version.", MostReason, reason?.Length ?? 0);
        }

        if (!ReportWeek.TryParse(week, out var wanted))
        {
            throw RefusedException.Invalid("week", "This is not a week. Weeks are written like 2026-W47, and a year has 52 or 53 of them.");
        }

        var (zone, _, _) = await weeks.ReadAsync(ct);
        var rows = await facts.ReadAsync(wanted, zone, ct);
        var report = WeekReport.NumbersOf(rows);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.ReportSnapshots.Where(row => row.Week == week).MaxAsync(row => (int?)row.Revision, ct)
            ?? throw RefusedException.Conflict($"The report of {week} is not made yet; until then its numbers are today's anyway.");
        db.ReportSnapshots.Add(new ReportSnapshot
        {
            Id = ids.Next<ReportSnapshotId>(),
            Week = week,
            Revision = last + 1,
            MadeAt = time.GetUtcNow(),
            Reason = reason.Trim(),
            Body = SnapshotText.Write(report),
            Trend = SnapshotText.WriteTrend(report),
            Facts = SnapshotText.Pack(rows),
        });
        audit.Add(db, actor, AuditActions.ReportRevised, week, $"version {last + 1}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw RefusedException.Conflict("Somebody else has just made a new version of this report; look at it first.");
        }

        return last + 1;
    }
}
