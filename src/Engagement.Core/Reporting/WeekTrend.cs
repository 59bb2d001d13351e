using System.Collections.Frozen;

namespace Engagement.Core.Reporting;

/// <summary>Compares a week with the mean of the four before it. What has nothing to be compared with is left out, never faked.</summary>
public static class WeekTrend
{
    public const int WeeksBefore = 4;

    // What does not depend on how much of the week is over, nor on how long its questions have had time to be answered.
    private static readonly FrozenSet<string> FairWhileRunning = new[]
    {
        "promise.kept", "acknowledgements.wrong", "ingestLag.median", "ingestLag.p95", "sentiment.positive", "sentiment.neutral", "sentiment.negative",
    }.ToFrozenSet();

    /// <summary>All that a later week needs of this one.</summary>
    public static IReadOnlyDictionary<string, double?> NumbersOf(WeekReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Figures.ToDictionary(figure => figure.Key, figure => figure.Value);
    }

    /// <summary>By the figure's key. Of a week that is not over only what can fairly be held against a whole one.</summary>
    /// <param name="report">The week.</param>
    /// <param name="before">The numbers of the weeks before it.</param>
    public static IReadOnlyDictionary<string, FigureChange> Of(WeekReport report, IReadOnlyList<IReadOnlyDictionary<string, double?>> before)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(before);
        var old = before.SelectMany(week => week).Where(figure => figure.Value is not null).ToLookup(figure => figure.Key, figure => figure.Value!.Value);
        return report.Figures
            .Where(figure => figure.Value is not null && old.Contains(figure.Key))
            .Where(figure => report.IsClosed || FairWhileRunning.Contains(figure.Key))
            .ToDictionary(
                figure => figure.Key,
                figure => new FigureChange(figure.Value!.Value, old[figure.Key].Average(), old[figure.Key].Count()));
    }
}
