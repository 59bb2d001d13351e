using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Signals;

/// <summary>A channel that fares far worse than usual: the comments, and the way to the crisis stop.</summary>
internal static class SignalPages
{
    public static void MapSignals(this IEndpointRouteBuilder pages)
    {
        pages.MapGroup("/signals").RequireCapability(Capability.Read).MapGet("/{id}", ShowAsync);
        pages.MapGroup("/settings/crisis").RequireCapability(Capability.Answer).MapGet("", ListAsync);
        pages.MapGroup("/signals").RequireCapability(Capability.Publish).MapPost("/{id}/end", EndAsync);
    }

    private static async Task<RazorComponentResult<SignalPage>> ShowAsync(CrisisSignalId id, CrisisReader signals, CrisisHistoryReader past, CancellationToken ct)
    {
        var signal = await signals.FindAsync(id, ct) ?? throw RefusedException.NotFound("signal");
        return new(new { Signal = signal, History = (await past.ReadAsync(signal.ChannelId, ct)).SingleOrDefault() });
    }

    private static async Task<RazorComponentResult<CrisisWatchPage>> ListAsync(CrisisHistoryReader past, CancellationToken ct) =>
        new(new { Channels = await past.ReadAsync(null, ct) });

    private static async Task<RedirectHttpResult> EndAsync(CrisisSignalId id, [FromForm] bool? nothing, EndCrisis end, HttpContext context, CancellationToken ct)
    {
        try
        {
            await end.RunAsync(id, nothing == true, context.User.ActorOf(), ct);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is RefusalKind.Conflict)
        {
            // A colleague was faster: the page says so.
        }

        return TypedResults.LocalRedirect($"/signals/{id}");
    }
}
