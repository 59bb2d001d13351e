using System.Text;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;

namespace Engagement.Web.Reporting;

/// <summary>The weekly report, in the form that is asked for.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder api) => api.MapGroup("/reports").WithTags("Reports")
        .MapGet("/weekly", ReadAsync)
        .RequireKey(Capability.Read)
        .WithSummary("The weekly report as JSON, text/html, text/csv (every figure) or application/pdf; with rows=KEY the rows behind one figure as CSV.")
        .Produces<ReportAnswer>(StatusCodes.Status200OK, "application/json", "text/html", "text/csv", "application/pdf")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ReadAsync(
        [AsParameters] ReportQuery query, HttpRequest request, ReportReader reports, ReportForms forms, CancellationToken ct)
    {
        if (query.Rows is { Length: > 0 } key)
        {
            return Csv(RowsCsv.Write(await reports.RowsAsync(query.Week, key, new RowsOf(query.Theme, query.Channel, query.Segment), ct)));
        }

        if (ReportForms.Accepted(request) is not { } form)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status406NotAcceptable,
                title: "Not in this form",
                detail: "A report comes as application/json, text/html, text/csv or application/pdf.");
        }

        var view = await reports.FindAsync(query.Week, ct) ?? throw RefusedException.NotFound("report yet: nothing was ever said here");
        return await forms.MakeAsync(form, view, query.Language, ct);
    }

    internal static IResult Csv(string text, string? name = null) => TypedResults.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name);
}
