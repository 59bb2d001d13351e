namespace Engagement.Core.Reporting;

/// <summary>One number of a report, with what it takes to check it.</summary>
/// <param name="Key">Its stable name, which also names its definition: "promise.kept".</param>
/// <param name="Value">The number; null where there is nothing to count it from.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="N">How many rows it is computed from.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Rows">The ids of the rows it is computed from; with a share, all of the denominator. Empty in a report read from its snapshot.</param>
/// <param name="Hits">With a share, the ids that count; otherwise empty.</param>
/// <param name="Values">With a sum or a time, what each row adds, in the order of the rows; otherwise empty.</param>
public sealed record Figure(
    string Key,
    double? Value,
    MetricUnit Unit,
    int N,
    RowKind Kind,
    IReadOnlyList<long> Rows,
    IReadOnlyList<long> Hits,
    IReadOnlyList<double> Values)
{
    /// <summary>The number alone, as it is kept.</summary>
    public Figure WithoutRows() => this with { Rows = [], Hits = [], Values = [] };
}
