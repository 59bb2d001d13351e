namespace Engagement.Web.Reporting;

/// <summary>What a report can be asked for as.</summary>
internal enum ReportForm
{
    Json,
    Html,
    Csv,
    Pdf,
}
