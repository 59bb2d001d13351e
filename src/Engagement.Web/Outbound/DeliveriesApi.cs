using System.Security.Claims;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Outbound;

/// <summary>The ledger: what we said and are going to say, and what a person decides where the program cannot.</summary>
internal static class DeliveriesApi
{
    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        var deliveries = api.MapGroup("/deliveries").WithTags("Deliveries");
        deliveries.MapGet("", ListAsync).RequireKey(Capability.Read);
        deliveries.MapGet("/{id}", ReadAsync).RequireKey(Capability.Read);
        deliveries.MapPost("/{id}/retry", RetryAsync).RequireKey(Capability.Publish).ProducesProblem(StatusCodes.Status409Conflict);
        deliveries.MapPost("/{id}/resolve", ResolveAsync).RequireKey(Capability.Publish).ProducesProblem(StatusCodes.Status409Conflict);
        deliveries.MapPost("/{id}/cancel", CancelAsync).RequireKey(Capability.Publish).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ApiPage<DeliveryLine>>> ListAsync(
        [AsParameters] DeliveriesQuery query, DeliveryReader reader, CancellationToken ct)
    {
        var limit = Paging.Limit(query.Limit);
        var lines = await reader.ListAsync(query.ToFilter(), limit + 1, ct);
        return TypedResults.Ok(Paging.Cut(lines, limit, line => DeliveryCursor.Of(line).ToString()));
    }

    private static async Task<Ok<DeliveryLine>> ReadAsync(DeliveryId id, DeliveryReader reader, CancellationToken ct) =>
        TypedResults.Ok(await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("delivery"));

    private static async Task<Ok<DeliveryLine>> RetryAsync(
        DeliveryId id, RetryDelivery retry, DeliveryReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        await retry.RunAsync(id, who.ActorOf(), ct);
        return await ReadAsync(id, reader, ct);
    }

    private static async Task<Ok<DeliveryLine>> ResolveAsync(
        DeliveryId id, ResolveBody body, ResolveDelivery resolve, DeliveryReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        await resolve.RunAsync(id, body.Outcome == ResolvedAs.Sent, body.RemoteId, who.ActorOf(), ct);
        return await ReadAsync(id, reader, ct);
    }

    private static async Task<Ok<DeliveryLine>> CancelAsync(
        DeliveryId id, CancelDelivery cancel, DeliveryReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        await cancel.RunAsync(id, who.ActorOf(), ct);
        return await ReadAsync(id, reader, ct);
    }
}
