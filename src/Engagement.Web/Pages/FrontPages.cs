using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages;

/// <summary>What the address without a path leads to.</summary>
internal static class FrontPages
{
    public static void MapFront(this IEndpointRouteBuilder pages) => pages.MapGet("/", Front).RequireCapability(Capability.Read);

    /// <summary>People who answer begin in the inbox, everybody else with this week.</summary>
    private static RedirectHttpResult Front(Viewer viewer) =>
        TypedResults.LocalRedirect(viewer.Role == WorkRole.Agent ? "/inbox" : "/calendar");
}
