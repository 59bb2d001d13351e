using System.Diagnostics;
using Engagement.Web.Pages;
using Engagement.Web.Pages.Entrance;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Hosting;

/// <summary>Says no to a browser: as a page where a page was asked for, else as a problem.</summary>
internal static class ErrorAnswer
{
    public static Task WriteAsync(HttpContext context, int status) =>
        context.RequestServices.GetRequiredService<ViewerHolder>().IsSet
            ? Page(context, status).ExecuteAsync(context)
            : TypedResults.Problem(statusCode: status).ExecuteAsync(context);

    public static RazorComponentResult<ErrorPage> Page(HttpContext context, int status) =>
        new(new { Status = status, Trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier }) { StatusCode = status };
}
