using Engagement.App.Outbound;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Held;

/// <summary>The crisis stop, and the list of what waits for a decision after it or after an outage.</summary>
internal static class StopPages
{
    private const int MostShown = DecideHeld.Most;

    public static void MapStopPages(this IEndpointRouteBuilder pages)
    {
        var publish = pages.MapGroup("").RequireCapability(Capability.Publish);
        publish.MapGet("/stop", async (StopReader stops, CancellationToken ct) => new RazorComponentResult<StopPage>(new { Stop = await stops.FindAsync(ct) }));
        publish.MapPost("/stop", StopAsync);
        publish.MapPost("/resume", ResumeAsync);
        publish.MapGet("/held", (int? done, bool? resumed, HeldScreen screen, Words words, CancellationToken ct) =>
            ShowAsync(screen, resumed == true ? words["Publishing goes on. What was due in between waits here."] : Done(done, words), [], ct));
        publish.MapPost("/held", DecideAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StopPage>>> StopAsync(
        [FromForm] string? reason, StopPublishing stop, HttpContext context, CancellationToken ct)
    {
        try
        {
            await stop.RunAsync(reason, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/calendar");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<StopPage>(new { Reason = reason, Problem = Sentences.Of(refused) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RedirectHttpResult> ResumeAsync(ResumePublishing resume, HttpContext context, CancellationToken ct)
    {
        await resume.RunAsync(context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/held?resumed=true");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<HeldPage>>> DecideAsync(
        [FromForm] DeliveryId[]? chosen, [FromForm] HeldDecision decision, DecideHeld decide, HeldScreen screen, Words words, HttpContext context, CancellationToken ct)
    {
        try
        {
            var (done, refused) = await decide.RunAsync(chosen ?? [], decision, context.User.ActorOf(), ct);
            return refused.Count == 0
                ? TypedResults.LocalRedirect($"/held?done={done}")
                : await ShowAsync(screen, Done(done, words), refused, ct);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(screen, null, [Sentences.Of(refused)], ct);
        }
    }

    private static async Task<RazorComponentResult<HeldPage>> ShowAsync(HeldScreen screen, string? done, IReadOnlyList<string> problems, CancellationToken ct) =>
        new(new { Lines = await screen.ReadAsync(MostShown, ct), Done = done, Problems = problems });

    private static string? Done(int? count, Words words) => count is { } done and > 0 ? words.Count(done, "Done for one.", "Done for {0}.") : null;
}
