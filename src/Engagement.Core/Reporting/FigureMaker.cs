namespace Engagement.Core.Reporting;

/// <summary>
/// Makes figures of rows that are each there once, with their rows or as numbers alone: the definition is written down once for both, and
/// numbers alone keep nothing, so that half a million comments are counted in passing.
/// </summary>
internal sealed class FigureMaker<T>(RowKind kind, T[] rows, Func<T, long> id, bool withRows)
{
    // So many rows stay near the processor while each rule looks at them: fetching them is dearer than judging them.
    private const int Handful = 128;

    public IEnumerable<Figure> Counted(params FigureRule<T>[] rules) => withRows ? rules.Select(WithRows) : Numbers(rules);

    /// <summary>Several numbers, such as a median and a mean, of what each row has: they are sorted once.</summary>
    public IEnumerable<Figure> Measured(MetricUnit unit, Func<T, double> value, params (string Key, Func<IReadOnlyList<double>, double> Of)[] figures) =>
        Measured(unit, _ => true, value, figures);

    /// <param name="unit">Of the value.</param>
    /// <param name="among">Which rows have one.</param>
    /// <param name="value">Theirs.</param>
    /// <param name="figures">Each from the sorted values.</param>
    public IEnumerable<Figure> Measured(
        MetricUnit unit, Func<T, bool> among, Func<T, double> value, params (string Key, Func<IReadOnlyList<double>, double> Of)[] figures)
    {
        var values = new List<double>(rows.Length);
        var ids = new List<long>();
        foreach (var row in rows)
        {
            if (among(row))
            {
                values.Add(value(row));
                if (withRows)
                {
                    ids.Add(id(row));
                }
            }
        }

        IReadOnlyList<double> told = withRows ? [.. values] : [];
        values.Sort();
        return figures.Select(figure => new Figure(figure.Key, values.Count == 0 ? null : figure.Of(values), unit, values.Count, kind, ids, [], told));
    }

    private Figure WithRows(FigureRule<T> rule) => rule.Hit is { } hit
        ? Figures.Share(rule.Key, kind, rows.Where(rule.Among), id, hit)
        : Figures.Count(rule.Key, kind, rows.Where(rule.Among).Select(id));

    private Figure[] Numbers(FigureRule<T>[] rules)
    {
        var (all, hits) = (new int[rules.Length], new int[rules.Length]);
        for (var begin = 0; begin < rows.Length; begin += Handful)
        {
            var some = rows.AsSpan(begin, Math.Min(Handful, rows.Length - begin));
            for (var place = 0; place < rules.Length; place++)
            {
                Add(rules[place], some, ref all[place], ref hits[place]);
            }
        }

        return [.. rules.Select((rule, place) => rule.Hit is null
            ? new Figure(rule.Key, all[place], MetricUnit.Count, all[place], kind, [], [], [])
            : new Figure(rule.Key, all[place] == 0 ? null : (double)hits[place] / all[place], MetricUnit.Share, all[place], kind, [], [], []))];
    }

    private static void Add(FigureRule<T> rule, ReadOnlySpan<T> some, ref int all, ref int hits)
    {
        foreach (var row in some)
        {
            if (rule.Among(row))
            {
                all++;
                hits += rule.Hit is { } hit && hit(row) ? 1 : 0;
            }
        }
    }
}
