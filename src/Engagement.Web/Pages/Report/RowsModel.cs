using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>The rows behind one number.</summary>
/// <param name="Week">Of this week.</param>
/// <param name="Figure">The number.</param>
/// <param name="Of">The theme's or channel's name; null for the whole workspace.</param>
/// <param name="Lines">Its first rows.</param>
/// <param name="BackUrl">The report.</param>
/// <param name="CsvUrl">All of its rows.</param>
public sealed record RowsModel(ReportWeek Week, Figure Figure, string? Of, IReadOnlyList<RowLine> Lines, string BackUrl, string CsvUrl)
{
    public string ExcelUrl => CsvUrl.Replace("/csv?", "/xlsx?", StringComparison.Ordinal);
}
