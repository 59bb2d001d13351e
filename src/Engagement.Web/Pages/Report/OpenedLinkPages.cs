using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Web.Reporting;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Report;

/// <summary>What a signed link shows, to whoever has it.</summary>
internal static class OpenedLinkPages
{
    public static void MapShared(this IEndpointRouteBuilder pages) => pages.MapGet("/shared/{token}", ShowAsync).AllowAnonymous();

    private static async Task<Results<ContentHttpResult, RazorComponentResult<ClosedLinkPage>>> ShowAsync(
        string token, ShareLinks links, ReportReader reports, OwnReportReader own, SavedReports saved, RenderReport render, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        try
        {
            var shared = await links.OpenAsync(token, ct);
            var (view, line) = shared.Kind switch
            {
                ShareKind.Week => (await reports.FindAsync(shared.Target, ct), null),
                ShareKind.Report when SavedReportId.TryParse(shared.Target, null, out var id) => await OwnAsync(id, own, saved, ct),
                _ => throw RefusedException.Invalid("link", "This link does not show a report."),
            };
            return TypedResults.Content(
                await render.RunAsync(view ?? throw RefusedException.NotFound("report yet"), shared.Language, line, ct), "text/html; charset=utf-8");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<ClosedLinkPage>(new { Problem = Sentences.Of(refused) }) { StatusCode = StatusCodes.Status404NotFound };
        }
    }

    private static async Task<(WeekView? View, SavedReportLine? Line)> OwnAsync(SavedReportId id, OwnReportReader own, SavedReports saved, CancellationToken ct)
    {
        var line = await saved.ReadAsync(id, ct);
        return (await own.FindAsync(line.Definition, ct), line);
    }
}
