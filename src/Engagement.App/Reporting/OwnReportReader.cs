using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>Reports over any days and any part of the workspace, computed at this moment.</summary>
internal sealed class OwnReportReader(WorkspaceWeeks weeks, WeekFactsReader facts, TimeProvider time)
{
    /// <returns>The report, or null where nothing was ever said here.</returns>
    /// <exception cref="RefusedException">The days cannot be, or lie before the workspace.</exception>
    public async Task<WeekView?> FindAsync(ReportDefinition definition, CancellationToken ct)
    {
        var (zone, first, current) = await weeks.ReadAsync(ct);
        if (first is not { } oldest)
        {
            return null;
        }

        var period = PeriodOf(definition, zone, oldest);
        var report = WeekReport.NumbersOf(definition.Filter.Apply(await facts.ReadAsync(period, zone, ct)));
        var now = time.GetUtcNow();
        return new WeekView(
            ReportWeek.Of(period.From),
            period.ReportedAt(zone) > now ? WeekStanding.Running : WeekStanding.Closed,
            now,
            null,
            null,
            report,
            new Dictionary<string, FigureChange>(),
            oldest,
            current);
    }

    /// <summary>The rows behind one number.</summary>
    /// <exception cref="RefusedException">There is no such number, theme, channel or segment in it.</exception>
    public async Task<FigureRows> RowsAsync(ReportDefinition definition, string key, RowsOf of, CancellationToken ct)
    {
        var (zone, first, _) = await weeks.ReadAsync(ct);
        var period = PeriodOf(definition, zone, first ?? throw RefusedException.NotFound("report yet: nothing was ever said here"));
        var rows = definition.Filter.Apply(await facts.ReadAsync(period, zone, ct));
        return ReportReader.Choose(rows, ReportWeek.Of(period.From), key, of);
    }

    private ReportPeriod PeriodOf(ReportDefinition definition, TimeZoneInfo zone, ReportWeek oldest)
    {
        var period = definition.Resolve(LocalTime.DateAt(time.GetUtcNow(), zone));
        return period.Until > oldest.Monday
            ? period
            : throw RefusedException.Invalid("from", $"Nothing was said or heard here before {oldest.Monday:yyyy-MM-dd}; the report would end on {period.Until.AddDays(-1):yyyy-MM-dd}.");
    }
}
