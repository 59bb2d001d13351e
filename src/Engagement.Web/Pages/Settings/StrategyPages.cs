using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>The lists of the strategy that themes choose from.</summary>
internal static class StrategyPages
{
    public static void MapStrategy(this IEndpointRouteBuilder pages)
    {
        var all = pages.MapGroup("/settings/strategy").RequireCapability(Capability.Administer);
        all.MapGet("", async (bool? saved, StrategyReader strategy, CancellationToken ct) =>
            new RazorComponentResult<StrategyPage>(new { Strategy = await strategy.ReadAsync(ct), Saved = saved == true }));
        all.MapPost("", ChangeAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StrategyPage>>> ChangeAsync(
        [FromForm] string? goals, [FromForm] string? audiences, ChangeStrategy change, HttpContext context, CancellationToken ct)
    {
        var strategy = new Strategy(Lines(goals), Lines(audiences));
        try
        {
            await change.RunAsync(strategy, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/strategy?saved=true");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<StrategyPage>(new { Strategy = strategy, Problem = Sentences.Of(refused) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
