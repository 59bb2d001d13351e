using Engagement.App.Reporting;
using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>One week as it is shown.</summary>
/// <param name="View">The report.</param>
/// <param name="Summary">The week in a few sentences.</param>
/// <param name="Interactive">Whether numbers lead to their rows; not on paper.</param>
public sealed record ReportModel(WeekView View, IReadOnlyList<string> Summary, bool Interactive)
{
    public WeekReport Report => View.Report;

    /// <summary>The page of the rows behind a number; null on paper and where there are none.</summary>
    public string? RowsUrl(Figure figure, string? of = null, long id = 0) =>
        Interactive && figure.N > 0
            ? FormattableString.Invariant($"/report/rows?week={Report.Week}&key={figure.Key}{(of is null ? "" : $"&{of}={id}")}")
            : null;
}
