using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Signals;

/// <summary>A channel that fares far worse than usual: the comments, and the way to the crisis stop.</summary>
internal static class SignalPages
{
    public static void MapSignals(this IEndpointRouteBuilder pages)
    {
        pages.MapGroup("/signals").RequireCapability(Capability.Read).MapGet("/{id}", ShowAsync);
        pages.MapGroup("/signals").RequireCapability(Capability.Publish).MapPost("/{id}/end", EndAsync);
    }

    private static async Task<RazorComponentResult<SignalPage>> ShowAsync(CrisisSignalId id, CrisisReader signals, CancellationToken ct) =>
        new(new { Signal = await signals.FindAsync(id, ct) ?? throw RefusedException.NotFound("signal") });

    private static async Task<RedirectHttpResult> EndAsync(CrisisSignalId id, EndCrisis end, HttpContext context, CancellationToken ct)
    {
        try
        {
            await end.RunAsync(id, context.User.ActorOf(), ct);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is RefusalKind.Conflict)
        {
            // A colleague was faster: the page says so.
        }

        return TypedResults.LocalRedirect($"/signals/{id}");
    }
}
