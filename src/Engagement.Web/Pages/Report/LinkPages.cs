using Engagement.App.Mails;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Report;

/// <summary>Signed links: made, listed, taken back.</summary>
internal static class LinkPages
{
    public static void MapReportLinks(this IEndpointRouteBuilder pages)
    {
        var links = pages.MapGroup("/report/links").RequireCapability(Capability.Publish);
        links.MapGet("", (bool? made, ShareLinks shares, OutsideAddress outside, CancellationToken ct) => ShowAsync(made == true, null, shares, outside, ct));
        links.MapPost("", MakeAsync);
        links.MapPost("/{id}/revoke", RevokeAsync);
    }

    private static async Task<RazorComponentResult<LinksPage>> ShowAsync(bool made, string? problem, ShareLinks shares, OutsideAddress outside, CancellationToken ct) =>
        new(new { Lines = await shares.ListAsync(ct), Outside = (Func<string, string>)outside.Link, Made = made, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LinksPage>>> MakeAsync(
        [FromForm] ShareKind kind, [FromForm] string? target, [FromForm] int days, [FromForm] string? language,
        ShareLinks shares, OutsideAddress outside, HttpContext context, CancellationToken ct)
    {
        try
        {
            await shares.MakeAsync(kind, target ?? "", language == "fi" ? "fi" : "en", days, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/report/links?made=true");
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(false, Sentences.Of(refused), shares, outside, ct);
        }
    }

    private static async Task<RedirectHttpResult> RevokeAsync(ShareLinkId id, ShareLinks shares, HttpContext context, CancellationToken ct)
    {
        await shares.RevokeAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/report/links");
    }
}
