using Engagement.App.Notices;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>Which programs we tell of what happens.</summary>
internal static class WebhookPages
{
    public static void MapWebhookPages(this IEndpointRouteBuilder pages)
    {
        var all = pages.MapGroup("/settings/webhooks").RequireCapability(Capability.Administer);
        all.MapGet("", async (SubscriptionReader reader, CancellationToken ct) => await ShowAsync(reader, null, null, ct));
        all.MapPost("", AddAsync);
        all.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<RazorComponentResult<WebhooksPage>> AddAsync(
        [FromForm] WebhookForm form, Subscribe subscribe, SubscriptionReader reader, HttpContext context, CancellationToken ct)
    {
        try
        {
            var (_, secret) = await subscribe.RunAsync(form.Url, form.Events, context.User.ActorOf(), ct);
            return await ShowAsync(reader, secret, null, ct);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(reader, null, Sentences.Of(refused), ct);
        }
    }

    private static async Task<RedirectHttpResult> DeleteAsync(SubscriptionId id, Unsubscribe unsubscribe, HttpContext context, CancellationToken ct)
    {
        await unsubscribe.RunAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/webhooks");
    }

    private static async Task<RazorComponentResult<WebhooksPage>> ShowAsync(SubscriptionReader reader, string? fresh, string? problem, CancellationToken ct) =>
        new(new { Webhooks = await reader.ReadAsync(ct), Fresh = fresh, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
