using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Reporting;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Report;

/// <summary>The week in numbers, the rows behind them, and both to take away.</summary>
internal static class ReportPages
{
    public static void MapReportPages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/report").RequireCapability(Capability.Read);
        read.MapGet("", ShowAsync);
        read.MapGet("/rows", ShowRowsAsync);
        read.MapGet("/csv", (string? week, string? rows, [AsParameters] RowsOf of, ReportReader reports, CancellationToken ct) =>
            FileAsync(week, rows, of, false, reports, ct));
        read.MapGet("/xlsx", (string? week, string? rows, [AsParameters] RowsOf of, ReportReader reports, CancellationToken ct) =>
            FileAsync(week, rows, of, true, reports, ct));
        read.MapGet("/pdf", PdfAsync);
        pages.MapPost("/report/revise", ReviseAsync).RequireCapability(Capability.Publish);
    }

    private static async Task<RazorComponentResult<ReportPage>> ShowAsync(
        string? week, int? trend, bool? revised, ReportReader reports, ReportScreen screen, Viewer viewer, CancellationToken ct)
    {
        try
        {
            var view = await reports.FindAsync(week, ct);
            return new(new
            {
                Model = view is null ? null : await screen.MakeAsync(view, viewer.Language, interactive: true, null, trend ?? ReportScreen.UsualTrend, ct),
                Revised = revised == true,
            });
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<RazorComponentResult<RowsPage>, RazorComponentResult<ReportPage>>> ShowRowsAsync(
        string? week, string key, [AsParameters] RowsOf of, ReportReader reports, RowsScreen screen, CancellationToken ct)
    {
        try
        {
            var rows = await reports.RowsAsync(week, key, of, ct);
            return new RazorComponentResult<RowsPage>(new { Model = await screen.ReadAsync(rows, $"/report?week={rows.Week}", RowsScreen.Query($"/report/csv?week={rows.Week}&rows={key}", of), ct) });
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<ReportPage>>> FileAsync(
        string? week, string? rows, RowsOf of, bool excel, ReportReader reports, CancellationToken ct)
    {
        try
        {
            if (rows is not null)
            {
                var behind = await reports.RowsAsync(week, rows, of, ct);
                return ReportFiles.Rows(behind, $"{behind.Week}-{rows}", excel);
            }

            var view = await reports.FindAsync(week, ct) ?? throw RefusedException.NotFound("report yet");
            return ReportFiles.Figures(view, view.Week.ToString(), excel);
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
            var paper = await print.RunAsync(await render.RunAsync(view, viewer.Language, null, ct), ct);
            return TypedResults.File(paper, "application/pdf", $"{view.Week}.pdf");
        }
        catch (RefusedException refused)
        {
            return No(refused);
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>>> ReviseAsync(
        [FromForm] string week, [FromForm] string? reason, ReviseReport revise, HttpContext context, CancellationToken ct)
    {
        try
        {
            await revise.RunAsync(week, reason, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/report?week={Uri.EscapeDataString(week)}&revised=true");
        }
        catch (RefusedException refused)
        {
            return No(refused, StatusCodes.Status422UnprocessableEntity);
        }
    }

    internal static RazorComponentResult<ReportPage> No(RefusedException refused, int status = StatusCodes.Status404NotFound) =>
        new(new { Problem = Sentences.Of(refused) }) { StatusCode = status };
}
