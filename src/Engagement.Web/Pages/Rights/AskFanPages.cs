using Engagement.App.Library;
using Engagement.App.Rights;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Rights;

/// <summary>Asking a fan for what they showed, from their conversation.</summary>
internal static class AskFanPages
{
    public static void MapAskFan(this IEndpointRouteBuilder pages)
    {
        var work = pages.MapGroup("/inbox/{id}/ask").RequireCapability(Capability.Publish);
        work.MapGet("", ShowAsync);
        work.MapPost("", AskAsync);
    }

    private static async Task<RazorComponentResult<AskFanPage>> ShowAsync(ConversationId id, AskWords words, LibraryReader library, CancellationToken ct)
    {
        var fan = await words.FanAsync(id, ct) ?? throw RefusedException.NotFound("conversation");
        var hashtag = await words.HashtagAsync(fan.Language, ct);
        var wordings = await words.AllAsync(fan, hashtag, ct);

        // Which one is offered differs from conversation to conversation.
        var text = wordings.Count == 0 ? null : wordings[WordingRotation.Next(wordings.Count, null, id.Value)];
        var pools = await library.ListPoolsAsync(ct);
        return new(new { Conversation = id, Fan = fan, Wordings = wordings, Text = text, Hashtag = hashtag, Pools = pools, Pool = pools.FirstOrDefault(pool => pool.StartsWith("fan", StringComparison.OrdinalIgnoreCase)) ?? "fans" });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AskFanPage>>> AskAsync(
        ConversationId id, [FromForm] string? text, [FromForm] string? hashtag, [FromForm] string? scope, [FromForm] string? title, [FromForm] string? pool,
        AskFan ask, AskWords words, LibraryReader library, HttpContext context, CancellationToken ct)
    {
        try
        {
            var question = new FanQuestion(id, text?.ReplaceLineEndings("\n").Trim() ?? "", hashtag?.Trim() ?? "", pool ?? "", title ?? "", scope);
            return TypedResults.LocalRedirect($"/library/{await ask.RunAsync(question, context.User.ActorOf(), ct)}");
        }
        catch (RefusedException refused)
        {
            var fan = await words.FanAsync(id, ct) ?? throw RefusedException.NotFound("conversation");
            return new RazorComponentResult<AskFanPage>(new
            {
                Conversation = id, Fan = fan, Text = text, Hashtag = hashtag, Scope = scope, Title = title, Pool = pool, Pools = await library.ListPoolsAsync(ct), Problem = Sentences.Of(refused),
            })
            { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
