namespace Engagement.Core.Reporting;

/// <summary>Compares a week with the mean of the four before it. What has nothing to be compared with is left out, never faked.</summary>
public static class WeekTrend
{
    public const int WeeksBefore = 4;

    /// <summary>By the figure's key. Counts of a week that is not over are left out: part of a week is not less than a whole one.</summary>
    public static IReadOnlyDictionary<string, FigureChange> Of(WeekReport report, IReadOnlyList<WeekReport> before)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(before);
        var old = before.SelectMany(week => week.Figures).Where(figure => figure.Value is not null).ToLookup(figure => figure.Key, figure => figure.Value!.Value);
        return report.Figures
            .Where(figure => figure.Value is not null && old.Contains(figure.Key))
            .Where(figure => report.IsClosed || figure.Unit is not MetricUnit.Count)
            .ToDictionary(
                figure => figure.Key,
                figure => new FigureChange(figure.Value!.Value, old[figure.Key].Average(), old[figure.Key].Count()));
    }
}
