using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Inbox;

/// <summary>Where networks tell us what is new. They are let in by their signature alone, and answered once it is stored.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks/{network}").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        webhooks.MapGet("", Shake);
        webhooks.MapPost("", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Webhook));
    }

    private static Results<ContentHttpResult, NotFound, StatusCodeHttpResult> Shake(
        string network, IEnumerable<IWebhook> webhooks, HttpRequest request) =>
        Find(webhooks, network) is not { } webhook ? TypedResults.NotFound()
        : webhook.Handshake(request.Query) is { } answer ? TypedResults.Content(answer.Body, answer.ContentType)
        : TypedResults.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok, UnauthorizedHttpResult, NotFound, BadRequest>> TakeAsync(
        string network, IEnumerable<IWebhook> webhooks, TakeWebhook take, HttpRequest request, CancellationToken ct)
    {
        if (Find(webhooks, network) is not { } webhook)
        {
            return TypedResults.NotFound();
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        return await take.RunAsync(webhook, request.Headers, body.GetBuffer().AsMemory(0, (int)body.Length), ct) switch
        {
            WebhookReceipt.Kept => TypedResults.Ok(),
            WebhookReceipt.NotGenuine => TypedResults.Unauthorized(),
            _ => TypedResults.BadRequest(),
        };
    }

    private static IWebhook? Find(IEnumerable<IWebhook> webhooks, string network) =>
        webhooks.FirstOrDefault(webhook => string.Equals(webhook.Network.ToString(), network, StringComparison.OrdinalIgnoreCase));
}
