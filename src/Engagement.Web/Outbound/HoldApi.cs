using System.Security.Claims;
using Engagement.App.Outbound;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Outbound;

/// <summary>The crisis stop: nothing planned goes out until somebody lets it; what was due in between waits for a decision.</summary>
internal static class HoldApi
{
    public static void MapHold(this IEndpointRouteBuilder api)
    {
        var hold = api.MapGroup("/hold").WithTags("Hold");
        hold.MapGet("", ReadAsync).RequireKey(Capability.Read);
        hold.MapPost("", StopAsync).RequireKey(Capability.Publish);
        hold.MapDelete("", ResumeAsync).RequireKey(Capability.Publish);
    }

    private static async Task<Ok<HoldAnswer>> ReadAsync(StopReader stops, DeliveryReader deliveries, CancellationToken ct) =>
        TypedResults.Ok(HoldAnswer.From(await stops.FindAsync(ct), await deliveries.CountHeldAsync(HeldReason.CrisisStop, ct)));

    private static async Task<Ok<HoldAnswer>> StopAsync(
        HoldBody body, StopPublishing stop, DeliveryReader deliveries, ClaimsPrincipal who, CancellationToken ct) =>
        TypedResults.Ok(HoldAnswer.From(await stop.RunAsync(body.Reason, who.ActorOf(), ct), await deliveries.CountHeldAsync(HeldReason.CrisisStop, ct)));

    private static async Task<Ok<HoldAnswer>> ResumeAsync(
        ResumePublishing resume, DeliveryReader deliveries, ClaimsPrincipal who, CancellationToken ct)
    {
        await resume.RunAsync(who.ActorOf(), ct);
        return TypedResults.Ok(HoldAnswer.From(null, await deliveries.CountHeldAsync(HeldReason.CrisisStop, ct)));
    }
}
