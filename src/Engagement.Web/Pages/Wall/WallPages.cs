using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Web.Pages.Report;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Wall.WallPage>,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Report.ClosedLinkPage>>;

namespace Engagement.Web.Pages.Wall;

/// <summary>The television in the room, by a read-only signed link.</summary>
internal static class WallPages
{
    public static void MapWall(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wall/{token}", ShowAsync).AllowAnonymous();
        pages.MapGet("/wall/{token}/now", NowAsync).AllowAnonymous();
    }

    private static async Task<Shown> ShowAsync(string token, ShareLinks links, WallReader wall, ViewerHolder holder, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        try
        {
            holder.Speak((await OpenAsync(token, links, ct)).Language);
            return new RazorComponentResult<WallPage>(new { Wall = await wall.ReadAsync(ct), Token = token });
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<ClosedLinkPage>(new { Problem = Sentences.Of(refused) }) { StatusCode = StatusCodes.Status404NotFound };
        }
    }

    private static async Task<Results<RazorComponentResult<WallNow>, NotFound>> NowAsync(
        string token, ShareLinks links, WallReader wall, ViewerHolder holder, CancellationToken ct)
    {
        try
        {
            holder.Speak((await OpenAsync(token, links, ct)).Language);
            return new RazorComponentResult<WallNow>(new { Wall = await wall.ReadAsync(ct) });
        }
        catch (RefusedException)
        {
            return TypedResults.NotFound();
        }
    }

    private static async Task<OpenedLink> OpenAsync(string token, ShareLinks links, CancellationToken ct)
    {
        var shared = await links.OpenAsync(token, ct);
        return shared.Kind == ShareKind.Wall ? shared : throw RefusedException.Invalid("link", "This link does not show the wall.");
    }
}
