using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Weekly reports for pages and the API: from the snapshot where there is one, else computed at this moment.</summary>
internal sealed class ReportReader(IDbContextFactory<EngagementContext> contexts, WorkspaceWeeks weeks, WeekFactsReader facts, TimeProvider time)
{
    /// <param name="week">"2026-W47"; null for the last week that is over.</param>
    /// <param name="ct">The caller's own.</param>
    /// <returns>Null while nothing was ever said or heard here.</returns>
    /// <exception cref="RefusedException">There is no such week here.</exception>
    public async Task<WeekView?> FindAsync(string? week, CancellationToken ct)
    {
        var (zone, first, current) = await weeks.ReadAsync(ct);
        if (Choose(week, first, current) is not { } chosen)
        {
            return null;
        }

        var known = await SnapshotsAsync(chosen, ct);
        var before = known.Where(row => row.Week != chosen.ToString()).Select(row => SnapshotText.ReadTrend(row.Trend)).ToList();
        var frozen = known.Find(row => row.Week == chosen.ToString());
        var report = frozen is null ? WeekReport.NumbersOf(await facts.ReadAsync(chosen, zone, ct)) : SnapshotText.ReadReport(frozen.Body);
        return new WeekView(
            chosen,
            frozen is not null ? WeekStanding.Frozen : chosen == current ? WeekStanding.Running : WeekStanding.Closed,
            frozen?.MadeAt ?? time.GetUtcNow(),
            frozen?.Revision,
            frozen?.Reason,
            report,
            WeekTrend.Of(report, before),
            first ?? chosen,
            current);
    }

    /// <summary>The rows behind one number.</summary>
    /// <exception cref="RefusedException">There is no such week, number, theme, channel or segment here.</exception>
    public async Task<FigureRows> RowsAsync(string? week, string key, RowsOf of, CancellationToken ct)
    {
        var (zone, first, current) = await weeks.ReadAsync(ct);
        var chosen = Choose(week, first, current) ?? throw RefusedException.NotFound("report yet: nothing was ever said here");
        var rows = await PackedAsync(chosen, ct) is { } packed ? SnapshotText.Unpack(packed) : await facts.ReadAsync(chosen, zone, ct);
        return Choose(rows, chosen, key, of);
    }

    /// <summary>One number of the rows.</summary>
    /// <exception cref="RefusedException">There is no such number, theme, channel or segment among them.</exception>
    internal static FigureRows Choose(WeekFacts rows, ReportWeek chosen, string key, RowsOf of)
    {
        var report = WeekReport.Of(rows);
        var group = of switch
        {
            { Theme: { } one } => report.Themes.FirstOrDefault(row => row.Id == one.Value) ?? throw RefusedException.NotFound("theme in this week"),
            { Channel: { } one } => report.Channels.FirstOrDefault(row => row.Id == one.Value) ?? throw RefusedException.NotFound("channel in this week"),
            { Segment: { } one } => report.Segments.FirstOrDefault(row => row.Id == one) ?? throw RefusedException.NotFound("segment in this week"),
            _ => null,
        };
        var figure = (group?.Figures ?? report.Figures).FirstOrDefault(row => row.Key == key)
            ?? throw RefusedException.Invalid("rows", $"There is no figure '{key}' in this report.", value: key);
        return new FigureRows(chosen, rows, report, figure, group);
    }

    private static ReportWeek? Choose(string? week, ReportWeek? first, ReportWeek current)
    {
        if (string.IsNullOrEmpty(week))
        {
            return first is null ? null : first < current ? current.Plus(-1) : current;
        }

        if (!ReportWeek.TryParse(week, out var wanted))
        {
            throw RefusedException.Invalid("week", "This is not a week. Weeks are written like 2026-W47, and a year has 52 or 53 of them.");
        }

        if (wanted > current)
        {
            throw RefusedException.Invalid("week", $"The week {wanted} has not begun. The running week is {current}.", current.ToString(), wanted.ToString());
        }

        return first is { } oldest && wanted >= oldest
            ? wanted
            : throw RefusedException.Invalid(
                "week",
                first is null ? $"There is no report of {wanted}: nothing was ever said here." : $"There is no report of {wanted}: the first week here is {first}.",
                first?.ToString(),
                wanted.ToString());
    }

    /// <summary>The last revisions of the week and, of their numbers alone, of the four before it.</summary>
    private async Task<List<SnapshotLine>> SnapshotsAsync(ReportWeek week, CancellationToken ct)
    {
        var chosen = week.ToString();
        var names = Enumerable.Range(0, WeekTrend.WeeksBefore + 1).Select(back => week.Plus(-back).ToString()).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.ReportSnapshots.AsNoTracking()
            .Where(row => names.Contains(row.Week))
            .Where(row => !db.ReportSnapshots.Any(later => later.Week == row.Week && later.Revision > row.Revision))
            .Select(row => new SnapshotLine(row.Week, row.Revision, row.MadeAt, row.Reason, row.Week == chosen ? row.Body : "", row.Trend))
            .ToListAsync(ct);
        return rows;
    }

    private async Task<byte[]?> PackedAsync(ReportWeek week, CancellationToken ct)
    {
        var name = week.ToString();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReportSnapshots.AsNoTracking()
            .Where(row => row.Week == name)
            .OrderByDescending(row => row.Revision)
            .Select(row => row.Facts)
            .FirstOrDefaultAsync(ct);
    }

    private sealed record SnapshotLine(string Week, int Revision, DateTimeOffset MadeAt, string? Reason, string Body, string Trend);
}
