using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>One report as it is shown.</summary>
/// <param name="View">The report.</param>
/// <param name="Summary">The week in a few sentences.</param>
/// <param name="Interactive">Whether numbers lead to their rows; not on paper.</param>
public sealed record ReportModel(WeekView View, IReadOnlyList<string> Summary, bool Interactive)
{
    /// <summary>The names of the people whom the report names, as they are today.</summary>
    public IReadOnlyDictionary<long, string> Names { get; init; } = new Dictionary<long, string>();

    /// <summary>The weeks before, for the trend.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>What X charged this month for reading numbers; null where nothing is read from X, and on paper.</summary>
    public BilledMonth? Billed { get; init; }

    /// <summary>A report of one's own; null for a week's.</summary>
    public SavedReportId? Own { get; init; }

    /// <summary>The name of a report of one's own.</summary>
    public string? Title { get; init; }

    public WeekReport Report => View.Report;

    /// <summary>The page of the rows behind a number; null on paper and where there are none.</summary>
    public string? RowsUrl(Figure figure, string? of = null, long id = 0)
    {
        if (!Interactive || figure.N == 0)
        {
            return null;
        }

        var group = of is null ? "" : FormattableString.Invariant($"&{of}={id}");
        return Own is { } own ? $"/report/own/{own}/rows?key={figure.Key}{group}" : $"/report/rows?week={Report.Week}&key={figure.Key}{group}";
    }
}
