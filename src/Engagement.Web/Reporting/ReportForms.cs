using System.Globalization;
using Engagement.App.People;
using Engagement.App.Reporting;
using Microsoft.Net.Http.Headers;

namespace Engagement.Web.Reporting;

/// <summary>Makes a report in the form that the caller accepts.</summary>
internal sealed class ReportForms(RenderReport render, PrintReport print, WeekSummary summary, WorkspaceReader workspaces)
{
    private static readonly (MediaTypeHeaderValue Type, ReportForm Form)[] Known =
    [
        (new("application/json"), ReportForm.Json), (new("text/html"), ReportForm.Html), (new("text/csv"), ReportForm.Csv), (new("application/pdf"), ReportForm.Pdf),
    ];

    /// <summary>The best of what is accepted; JSON where anything is, null where none of ours is.</summary>
    public static ReportForm? Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? ReportForm.Json
            : accepted
                .OrderByDescending(wanted => wanted.Quality ?? 1)
                .SelectMany(wanted => Known.Where(known => known.Type.IsSubsetOf(new MediaTypeHeaderValue(wanted.MediaType))))
                .Select(known => (ReportForm?)known.Form)
                .FirstOrDefault();
    }

    public async Task<IResult> MakeAsync(ReportForm form, WeekView view, string? language, CancellationToken ct) => form switch
    {
        ReportForm.Html => TypedResults.Content(await render.RunAsync(view, language, null, ct), "text/html; charset=utf-8"),
        ReportForm.Csv => ReportsApi.Csv(FiguresCsv.Write(view), $"{view.Report.Week}.csv"),
        ReportForm.Pdf => TypedResults.File(
            await print.RunAsync(await render.RunAsync(view, language, null, ct), ct), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"{view.Report.Week}.pdf")),
        _ => TypedResults.Ok(ReportAnswer.Of(view, await summary.RunAsync(view, language ?? (await workspaces.ReadAsync(ct)).Language, ct))),
    };
}
