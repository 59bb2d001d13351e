using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>What a report of one's own is about: which days, which part of the workspace.</summary>
public sealed record ReportDefinition
{
    public PeriodKind Period { get; init; }

    /// <summary>The first day, where dates are given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, where dates are given.</summary>
    public DateOnly? To { get; init; }

    public ReportFilter Filter { get; init; } = ReportFilter.Everything;

    /// <summary>The days as they are seen from one day.</summary>
    /// <exception cref="RefusedException">The dates cannot be.</exception>
    public ReportPeriod Resolve(DateOnly today)
    {
        var monday = ReportWeek.Of(today).Monday;
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarter = month.AddMonths(-((month.Month - 1) % 3));
        return Period switch
        {
            PeriodKind.LastWeek => new(monday.AddDays(-7), monday),
            PeriodKind.LastFourWeeks => new(monday.AddDays(-28), monday),
            PeriodKind.LastMonth => new(month.AddMonths(-1), month),
            PeriodKind.LastQuarter => new(quarter.AddMonths(-3), quarter),
            PeriodKind.LastYear => new(today.AddDays(-365), today),
            PeriodKind.Dates => Dates(today),
            _ => throw new ArgumentOutOfRangeException(nameof(today), Period, null),
        };
    }

    private ReportPeriod Dates(DateOnly today)
    {
        if (From is not { } from || To is not { } to)
        {
            throw RefusedException.Invalid("from", "Give the first and the last day of the report.");
        }

        if (from > to)
        {
            throw RefusedException.Invalid("to", "The last day lies before the first.", from, to);
        }

        if (from > today)
        {
            throw RefusedException.Invalid("from", "The report would lie in the future: nothing has happened then yet.", today, from);
        }

        var period = new ReportPeriod(from, to.AddDays(1));
        return period.Days <= ReportPeriod.MostDays
            ? period
            : throw RefusedException.Invalid("to", $"A report covers at most {ReportPeriod.MostDays} days; this would be {period.Days}.", ReportPeriod.MostDays, period.Days);
    }
}
