using System.Text;
using Engagement.App.Reporting;
using Engagement.Web.Reporting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Report;

/// <summary>Figures and rows as files for spreadsheets.</summary>
internal static class ReportFiles
{
    public static FileContentHttpResult Figures(WeekView view, string name, bool excel) => excel
        ? Excel(name, ("Figures", FiguresCsv.Table(view).Rows), ("Days", DaysCsv.Table(view.Report.Days).Rows))
        : Csv(FiguresCsv.Write(view), name);

    public static FileContentHttpResult Rows(FigureRows rows, string name, bool excel) =>
        excel ? Excel(name, ("Rows", RowsCsv.Table(rows).Rows)) : Csv(RowsCsv.Write(rows), name);

    // A byte order mark, so that spreadsheets read the letters right.
    private static FileContentHttpResult Csv(string csv, string name) =>
        TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", $"{name}.csv");

    private static FileContentHttpResult Excel(string name, params (string Name, IReadOnlyList<object?[]> Rows)[] sheets) =>
        TypedResults.File(XlsxFile.Write(sheets), XlsxFile.ContentType, $"{name}.xlsx");
}
