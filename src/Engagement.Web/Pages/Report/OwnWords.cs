using System.Globalization;
using Engagement.Core.Reporting;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Report;

/// <summary>The words of reports of one's own.</summary>
internal static class OwnWords
{
    public static string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.LastWeek => "The last whole week",
        PeriodKind.LastFourWeeks => "The last four whole weeks",
        PeriodKind.LastMonth => "The last whole month",
        PeriodKind.LastQuarter => "The last whole quarter",
        PeriodKind.LastYear => "The last 365 days",
        PeriodKind.Dates => "From one date to another",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(ReportSchedule schedule) => schedule switch
    {
        ReportSchedule.Never => "Not mailed",
        ReportSchedule.Weekly => "Every Monday",
        ReportSchedule.Monthly => "On the first of every month",
        _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule, null),
    };

    public static string Period(ReportDefinition definition, Words words) =>
        definition is { Period: PeriodKind.Dates, From: { } from, To: { } to } ? Range(from, to) : words[Of(definition.Period)];

    public static string Range(DateOnly from, DateOnly to) =>
        $"{from.ToString("d", CultureInfo.CurrentCulture)} – {to.ToString("d", CultureInfo.CurrentCulture)}";
}
