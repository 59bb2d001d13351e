using System.Text;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Reporting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Report;

/// <summary>The week in numbers, the rows behind them, and both to take away.</summary>
internal static class ReportPages
{
    public static void MapReportPages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/report").RequireCapability(Capability.Read);
        read.MapGet("", ShowAsync);
        read.MapGet("/rows", ShowRowsAsync);
        read.MapGet("/csv", CsvAsync);
        read.MapGet("/pdf", PdfAsync);
    }

    private static async Task<RazorComponentResult<ReportPage>> ShowAsync(
        string? week, ReportReader reports, WeekSummary summary, Viewer viewer, CancellationToken ct)
    {
        try
        {
            var view = await reports.FindAsync(week, ct);
            return new(new { Model = view is null ? null : new ReportModel(view, await summary.RunAsync(view, viewer.Language, ct), Interactive: true) });
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<RazorComponentResult<RowsPage>, RazorComponentResult<ReportPage>>> ShowRowsAsync(
        string? week, string key, ThemeId? theme, ChannelId? channel, RowsScreen screen, CancellationToken ct)
    {
        try
        {
            return new RazorComponentResult<RowsPage>(new { Model = await screen.ReadAsync(week, key, theme, channel, ct) });
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<ReportPage>>> CsvAsync(
        string? week, string? rows, ThemeId? theme, ChannelId? channel, ReportReader reports, CancellationToken ct)
    {
        try
        {
            if (rows is not null)
            {
                var behind = await reports.RowsAsync(week, rows, theme, channel, ct);
                return File(RowsCsv.Write(behind), $"{behind.Week}-{rows}.csv");
            }

            var view = await reports.FindAsync(week, ct) ?? throw RefusedException.NotFound("report yet");
            return File(FiguresCsv.Write(view), $"{view.Week}.csv");
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<ReportPage>>> PdfAsync(
        string? week, ReportReader reports, RenderReport render, PrintReport print, Viewer viewer, CancellationToken ct)
    {
        try
        {
            var view = await reports.FindAsync(week, ct) ?? throw RefusedException.NotFound("report yet");
            var paper = await print.RunAsync(await render.RunAsync(view, viewer.Language, ct), ct);
            return TypedResults.File(paper, "application/pdf", $"{view.Week}.pdf");
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    // A byte order mark, so that spreadsheets read the letters right.
    private static FileContentHttpResult File(string csv, string name) =>
        TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", name);

    private static RazorComponentResult<ReportPage> No(RefusedException refused) =>
        new(new { Problem = refused.Message }) { StatusCode = StatusCodes.Status404NotFound };
}
