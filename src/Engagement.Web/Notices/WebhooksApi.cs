using System.Security.Claims;
using Engagement.App.Notices;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Notices;

/// <summary>Which programs we tell of what happens.</summary>
internal static class WebhooksApi
{
    public static void MapOutgoingWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapPost("", AddAsync).RequireKey(Capability.Administer);
        webhooks.MapGet("", ListAsync).RequireKey(Capability.Administer);
        webhooks.MapDelete("/{id}", DeleteAsync).RequireKey(Capability.Administer);
    }

    private static async Task<Created<MadeWebhook>> AddAsync(
        WebhookBody body, Subscribe subscribe, SubscriptionReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        var (id, secret) = await subscribe.RunAsync(body.Url, body.Events, who.ActorOf(), ct);
        var line = await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("webhook");
        return TypedResults.Created($"/api/v1/webhooks/{id}", new MadeWebhook(id, line.Url, line.Events, secret, line.CreatedAt));
    }

    private static async Task<Ok<ApiPage<SubscriptionLine>>> ListAsync(SubscriptionReader reader, CancellationToken ct) =>
        TypedResults.Ok(new ApiPage<SubscriptionLine>(await reader.ReadAsync(ct), null));

    private static async Task<NoContent> DeleteAsync(SubscriptionId id, Unsubscribe unsubscribe, ClaimsPrincipal who, CancellationToken ct)
    {
        await unsubscribe.RunAsync(id, who.ActorOf(), ct);
        return TypedResults.NoContent();
    }
}
