using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>One number of the report.</summary>
/// <param name="Key">Its stable name.</param>
/// <param name="Value">Null where there is nothing to count it from.</param>
/// <param name="Unit">count, share (0 to 1) or seconds.</param>
/// <param name="N">How many rows it is computed from.</param>
/// <param name="MeanBefore">The mean of the weeks before, where there is one.</param>
/// <param name="WeeksBefore">Of how many weeks.</param>
/// <param name="Rows">Where its rows are, as CSV.</param>
internal sealed record FigureAnswer(string Key, double? Value, MetricUnit Unit, int N, double? MeanBefore, int? WeeksBefore, string Rows)
{
    public static FigureAnswer From(Figure figure, FigureChange? change, string week, string of = "") =>
        new(figure.Key, figure.Value, figure.Unit, figure.N, change?.Mean, change?.Weeks, $"/api/v1/reports/weekly?week={week}&rows={figure.Key}{of}");
}
