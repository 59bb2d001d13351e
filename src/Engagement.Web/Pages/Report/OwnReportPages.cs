using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Reporting;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Report.OwnEditPage>>;

namespace Engagement.Web.Pages.Report;

/// <summary>Reports that people put together: any days, any part of the workspace.</summary>
internal static class OwnReportPages
{
    public static void MapOwnReports(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/report/own").RequireCapability(Capability.Read);
        read.MapGet("", async (SavedReports saved, CancellationToken ct) => new RazorComponentResult<OwnListPage>(new { Lines = await saved.ListAsync(ct) }));
        read.MapGet("/{id}", ShowAsync);
        read.MapGet("/{id}/rows", ShowRowsAsync);
        read.MapGet("/{id}/csv", (SavedReportId id, string? rows, [AsParameters] RowsOf of, SavedReports saved, OwnReportReader own, CancellationToken ct) =>
            FileAsync(id, rows, of, false, saved, own, ct));
        read.MapGet("/{id}/xlsx", (SavedReportId id, string? rows, [AsParameters] RowsOf of, SavedReports saved, OwnReportReader own, CancellationToken ct) =>
            FileAsync(id, rows, of, true, saved, own, ct));
        read.MapGet("/{id}/pdf", PdfAsync);

        var write = pages.MapGroup("/report/own").RequireCapability(Capability.Publish);
        write.MapGet("/new", async (OwnReportScreen screen, CancellationToken ct) => await EditAsync(null, new OwnReportForm(), null, screen, ct));
        write.MapPost("", (HttpRequest request, SavedReports saved, OwnReportScreen screen, CancellationToken ct) => WriteAsync(null, request, saved, screen, ct));
        write.MapGet("/{id}/edit", async (SavedReportId id, SavedReports saved, OwnReportScreen screen, CancellationToken ct) =>
            await EditAsync(id, OwnReportForm.Of(await saved.ReadAsync(id, ct)), null, screen, ct));
        write.MapPost("/{id}", (SavedReportId id, HttpRequest request, SavedReports saved, OwnReportScreen screen, CancellationToken ct) => WriteAsync(id, request, saved, screen, ct));
        write.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<Results<RazorComponentResult<OwnReportPage>, RazorComponentResult<ReportPage>>> ShowAsync(
        SavedReportId id, SavedReports saved, OwnReportReader own, ReportScreen screen, Viewer viewer, CancellationToken ct)
    {
        try
        {
            var line = await saved.ReadAsync(id, ct);
            var view = await own.FindAsync(line.Definition, ct);
            return new RazorComponentResult<OwnReportPage>(new
            {
                Line = line,
                Model = view is null ? null : await screen.MakeAsync(view, viewer.Language, interactive: true, line, 0, ct),
            });
        }
        catch (RefusedException refused)
        {
            return ReportPages.No(refused);
        }
    }

    private static async Task<Results<RazorComponentResult<RowsPage>, RazorComponentResult<ReportPage>>> ShowRowsAsync(
        SavedReportId id, string key, [AsParameters] RowsOf of, SavedReports saved, OwnReportReader own, RowsScreen screen, CancellationToken ct)
    {
        try
        {
            var line = await saved.ReadAsync(id, ct);
            var rows = await own.RowsAsync(line.Definition, key, of, ct);
            return new RazorComponentResult<RowsPage>(new { Model = await screen.ReadAsync(rows, $"/report/own/{id}", RowsScreen.Query($"/report/own/{id}/csv?rows={key}", of), ct) });
        }
        catch (RefusedException refused)
        {
            return ReportPages.No(refused);
        }
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<ReportPage>>> FileAsync(
        SavedReportId id, string? rows, RowsOf of, bool excel, SavedReports saved, OwnReportReader own, CancellationToken ct)
    {
        try
        {
            var line = await saved.ReadAsync(id, ct);
            if (rows is not null)
            {
                return ReportFiles.Rows(await own.RowsAsync(line.Definition, rows, of, ct), $"report-{id}-{rows}", excel);
            }

            return ReportFiles.Figures(await own.FindAsync(line.Definition, ct) ?? throw RefusedException.NotFound("report yet"), $"report-{id}", excel);
        }
        catch (RefusedException refused)
        {
            return ReportPages.No(refused);
        }
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<ReportPage>>> PdfAsync(
        SavedReportId id, SavedReports saved, OwnReportReader own, RenderReport render, PrintReport print, Viewer viewer, CancellationToken ct)
    {
        try
        {
            var line = await saved.ReadAsync(id, ct);
            var view = await own.FindAsync(line.Definition, ct) ?? throw RefusedException.NotFound("report yet");
            return TypedResults.File(await print.RunAsync(await render.RunAsync(view, viewer.Language, line, ct), ct), "application/pdf", $"report-{id}.pdf");
        }
        catch (RefusedException refused)
        {
            return ReportPages.No(refused);
        }
    }

    private static async Task<RazorComponentResult<OwnEditPage>> EditAsync(SavedReportId? id, OwnReportForm form, string? problem, OwnReportScreen screen, CancellationToken ct) =>
        new(new { Id = id, Form = form, Choices = await screen.ReadAsync(ct), Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<Shown> WriteAsync(SavedReportId? id, HttpRequest request, SavedReports saved, OwnReportScreen screen, CancellationToken ct)
    {
        var form = OwnReportFields.Read(await request.ReadFormAsync(ct));
        try
        {
            return TypedResults.LocalRedirect($"/report/own/{await saved.WriteAsync(id, form.ToDraft(), request.HttpContext.User.ActorOf(), ct)}");
        }
        catch (RefusedException refused)
        {
            return await EditAsync(id, form, Sentences.Of(refused), screen, ct);
        }
    }

    private static async Task<RedirectHttpResult> DeleteAsync(SavedReportId id, SavedReports saved, HttpContext context, CancellationToken ct)
    {
        await saved.DeleteAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/report/own");
    }
}
