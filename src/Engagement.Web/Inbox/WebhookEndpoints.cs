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

        // Nothing that serves people stands before it: no session, no rights, no forms.
        webhooks.MapPost("", (RequestDelegate)TakeAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Webhook)).ShortCircuit();
    }

    private static Results<ContentHttpResult, NotFound, StatusCodeHttpResult> Shake(
        string network, IEnumerable<IWebhook> webhooks, HttpRequest request) =>
        Find(webhooks, network) is not { } webhook ? TypedResults.NotFound()
        : webhook.Handshake(request.Query) is { } answer ? TypedResults.Content(answer.Body, answer.ContentType)
        : TypedResults.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task TakeAsync(HttpContext context)
    {
        var (request, services) = (context.Request, context.RequestServices);
        if (Find(services.GetServices<IWebhook>(), (string?)request.RouteValues["network"] ?? "") is not { } webhook)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new MemoryStream((int)(request.ContentLength is > 0 and <= RequestLimits.Webhook ? request.ContentLength : 0));
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var receipt = await services.GetRequiredService<TakeWebhook>().RunAsync(webhook, request.Headers, body.GetBuffer().AsMemory(0, (int)body.Length));
        context.Response.StatusCode = receipt switch
        {
            WebhookReceipt.Kept => StatusCodes.Status200OK,
            WebhookReceipt.NotGenuine => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    private static IWebhook? Find(IEnumerable<IWebhook> webhooks, string network) =>
        webhooks.FirstOrDefault(webhook => string.Equals(webhook.Network.ToString(), network, StringComparison.OrdinalIgnoreCase));
}
