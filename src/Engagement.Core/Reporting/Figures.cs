namespace Engagement.Core.Reporting;

/// <summary>Makes figures from rows, so that a number and the rows behind it can never differ.</summary>
internal static class Figures
{
    public static Figure Count(string key, RowKind kind, IEnumerable<long> rows)
    {
        var ids = rows.Distinct().ToList();
        return new(key, ids.Count, MetricUnit.Count, ids.Count, kind, ids, [], []);
    }

    /// <summary>What the rows that tell a value add up to; null where none tells one.</summary>
    public static Figure Sum<T>(string key, RowKind kind, IEnumerable<T> rows, Func<T, long> id, Func<T, long?> value)
    {
        var told = rows.Where(row => value(row) is not null).ToList();
        var values = told.ConvertAll(row => (double)value(row)!.Value);
        return new(key, told.Count == 0 ? null : values.Sum(), MetricUnit.Count, told.Count, kind, [.. told.Select(id)], [], values);
    }

    public static Figure Share<T>(string key, RowKind kind, IEnumerable<T> rows, Func<T, long> id, Func<T, bool> hit)
    {
        var all = rows.ToList();
        var hits = all.Where(hit).Select(id).ToList();
        return new(key, all.Count == 0 ? null : (double)hits.Count / all.Count, MetricUnit.Share, all.Count, kind, [.. all.Select(id)], hits, []);
    }

    /// <summary>The value at or below which a share of the sorted values lies, interpolated between neighbours (as spreadsheets do).</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    public static double Median(IReadOnlyList<double> sorted) => Quantile(sorted, 0.5);

    public static double NinetiethPercentile(IReadOnlyList<double> sorted) => Quantile(sorted, 0.9);

    public static double Mean(IReadOnlyList<double> sorted) => sorted.Average();

    public static double Worst(IReadOnlyList<double> sorted) => sorted[^1];
}
