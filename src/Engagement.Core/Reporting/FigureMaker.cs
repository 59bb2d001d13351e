namespace Engagement.Core.Reporting;

/// <summary>
/// Makes figures of rows that are each there once, with their rows or as numbers alone: the definition is written down once for both, and
/// numbers alone keep nothing, so that half a million comments are counted in passing.
/// </summary>
internal sealed class FigureMaker(bool withRows)
{
    public Figure Count<T>(string key, RowKind kind, IReadOnlyList<T> rows, Func<T, long> id, Func<T, bool> which)
    {
        if (withRows)
        {
            return Figures.Count(key, kind, rows.Where(which).Select(id));
        }

        var count = rows.Count(which);
        return new(key, count, MetricUnit.Count, count, kind, [], [], []);
    }

    /// <param name="key">The figure's.</param>
    /// <param name="kind">What the rows are.</param>
    /// <param name="rows">More than the denominator.</param>
    /// <param name="id">Of a row.</param>
    /// <param name="among">Whether a row is in the denominator.</param>
    /// <param name="hit">Whether one of those counts.</param>
    public Figure Share<T>(string key, RowKind kind, IReadOnlyList<T> rows, Func<T, long> id, Func<T, bool> among, Func<T, bool> hit)
    {
        if (withRows)
        {
            return Figures.Share(key, kind, rows.Where(among), id, hit);
        }

        var (all, hits) = (0, 0);
        foreach (var row in rows)
        {
            if (among(row))
            {
                all++;
                hits += hit(row) ? 1 : 0;
            }
        }

        return new(key, all == 0 ? null : (double)hits / all, MetricUnit.Share, all, kind, [], [], []);
    }

    /// <summary>Several numbers, such as a median and a mean, of the same times: they are sorted once.</summary>
    public IEnumerable<Figure> Seconds<T>(
        RowKind kind, IReadOnlyList<T> rows, Func<T, long> id, Func<T, TimeSpan> value, params (string Key, Func<IReadOnlyList<double>, double> Of)[] figures)
    {
        var values = new double[rows.Count];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = value(rows[place]).TotalSeconds;
        }

        IReadOnlyList<double> told = withRows ? [.. values] : [];
        IReadOnlyList<long> ids = withRows ? [.. rows.Select(id)] : [];
        Array.Sort(values);
        return figures.Select(figure => new Figure(
            figure.Key, values.Length == 0 ? null : figure.Of(values), MetricUnit.Seconds, values.Length, kind, ids, [], told));
    }
}
