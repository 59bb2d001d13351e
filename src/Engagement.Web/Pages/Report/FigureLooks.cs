using System.Globalization;
using Engagement.Core.Reporting;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Report;

/// <summary>How numbers of a report are written.</summary>
internal static class FigureLooks
{
    private static readonly HashSet<string> GoodWhenMore =
        ["promise.kept", "answered", "acknowledged.inTime", "firstContactResolution", "peakEnd.endedBetter", "inbound.praise", "engagement", "sentiment.positive", "advocates", "advocates.reach", "escalations.inTime", "csat"];

    private static readonly HashSet<string> GoodWhenLess =
    [
        "firstAnswer.median", "firstAnswer.p90", "firstAnswer.mean", "ingestLag.median", "ingestLag.p95", "sentiment.negative", "publishing.late", "publishing.missed",
        "publishing.unknown", "publishing.failed", "handOvers.mean", "handOvers.worst", "acknowledgements.wrong", "escalations.100",
        "publishing.doubled", "peakEnd.negative", "peakEnd.endedNegative", "contacts.critical",
    ];

    /// <summary>A dash where there is nothing to count from.</summary>
    public static string Value(Figure figure, Words words) => figure.Value is { } value ? Write(value, figure.Unit, words) : "–";

    public static string Write(double value, MetricUnit unit, Words words) => unit switch
    {
        MetricUnit.Share => Percent(value),
        MetricUnit.Seconds => Span(TimeSpan.FromSeconds(value), words),
        _ => value.ToString(value == Math.Floor(value) ? "N0" : "N1", CultureInfo.CurrentCulture),
    };

    public static string Percent(double share)
    {
        var culture = CultureInfo.CurrentCulture;
        var digits = (100 * share).ToString(share is 0 or 1 ? "0" : "0.0", culture);
        return culture.TwoLetterISOLanguageName == "fi" ? $"{digits}\u00a0%" : $"{digits}%";
    }

    public static string Span(TimeSpan span, Words words)
    {
        var units = words["min|h|d"].Split('|');
        return span switch
        {
            { TotalSeconds: < 90 } => string.Create(CultureInfo.CurrentCulture, $"{span.TotalSeconds:0}\u00a0s"),
            { TotalMinutes: <= 90 } => string.Create(CultureInfo.CurrentCulture, $"{span.TotalMinutes:0}\u00a0{units[0]}"),
            { TotalHours: < 48 } => string.Create(CultureInfo.CurrentCulture, $"{Math.Floor(span.TotalHours):0}\u00a0{units[1]} {span.Minutes}\u00a0{units[0]}"),
            _ => string.Create(CultureInfo.CurrentCulture, $"{span.TotalDays:0.0}\u00a0{units[2]}"),
        };
    }

    /// <summary>"+12% against 214": the difference to the mean of the weeks before.</summary>
    public static string Change(FigureChange change, MetricUnit unit, Words words)
    {
        var sign = change.Difference < 0 ? "−" : "+";
        var size = Math.Abs(change.Difference);
        var difference = unit switch
        {
            MetricUnit.Share => words["{0} points", (100 * size).ToString("0.0", CultureInfo.CurrentCulture)],
            MetricUnit.Seconds => Span(TimeSpan.FromSeconds(size), words),
            _ when change.Share is { } share => Percent(Math.Abs(share)),
            _ => Write(size, unit, words),
        };
        return IsSmall(change, unit) ? words["as before"] : words["{0} against {1}", sign + difference, Write(change.Mean, unit, words)];
    }

    /// <summary>Whether the change is for better or worse; null where it is neither.</summary>
    public static bool? IsBetter(string key, FigureChange change, MetricUnit unit) =>
        IsSmall(change, unit) ? null
        : GoodWhenMore.Contains(key) ? change.Difference > 0
        : GoodWhenLess.Contains(key) ? change.Difference < 0
        : null;

    private static bool IsSmall(FigureChange change, MetricUnit unit) => Math.Abs(change.Difference) < unit switch
    {
        MetricUnit.Share => 0.0005,
        MetricUnit.Seconds => 0.5,
        _ => 0.05,
    };
}
