using Engagement.Core.Common;

namespace Engagement.Web.Reporting;

/// <summary>A table of a report: its cells, and the same as CSV.</summary>
internal sealed class CsvTable
{
    private readonly List<object?[]> rows = [];

    /// <summary>The same cells for other forms of the table.</summary>
    public IReadOnlyList<object?[]> Rows => rows;

    public CsvTable Line(params object?[] cells)
    {
        rows.Add(cells);
        return this;
    }

    public override string ToString() => string.Concat(rows.Select(row => CsvText.Line(row)));
}
