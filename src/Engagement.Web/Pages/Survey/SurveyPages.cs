using System.Globalization;
using System.Security.Claims;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Survey.SurveyPage>>;

namespace Engagement.Web.Pages.Survey;

/// <summary>The page on which a person says how we did, by their link and without an account; and where colleagues switch it on.</summary>
internal static class SurveyPages
{
    public static void MapSurvey(this IEndpointRouteBuilder pages)
    {
        // The secret in the address is all that counts here: browsers inside of other apps keep no cookie to compare a token with.
        var open = pages.MapGroup("/survey/{key}").AllowAnonymous();
        open.MapGet("", ShowAsync);
        open.MapPost("", RateAsync).DisableAntiforgery();
        open.MapPost("/words", AddAsync).DisableAntiforgery();
        var work = pages.MapGroup("/settings/survey").RequireCapability(Capability.ManageChannels);
        work.MapGet("", (bool? saved, SurveySettingsScreen screen, CancellationToken ct) => SettingsAsync(screen, null, saved == true, ct));
        work.MapPost("", ChangeAsync);
    }

    private static async Task<RazorComponentResult<SurveyPage>> ShowAsync(string key, bool? kept, AnswerSurvey surveys, ViewerHolder holder, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Page(await surveys.ReadAsync(key, ct), key, null, kept == true, holder);
    }

    private static Task<Shown> RateAsync(string key, [FromForm] string? score, AnswerSurvey surveys, ViewerHolder holder, HttpContext context, CancellationToken ct) =>
        TakeAsync(key, "", () => surveys.RateAsync(key, int.TryParse(score, CultureInfo.InvariantCulture, out var one) ? one : null, ct), surveys, holder, context, ct);

    private static Task<Shown> AddAsync(string key, [FromForm] string? comment, AnswerSurvey surveys, ViewerHolder holder, HttpContext context, CancellationToken ct) =>
        TakeAsync(key, "?kept=true", () => surveys.AddAsync(key, comment, ct), surveys, holder, context, ct);

    private static async Task<Shown> TakeAsync(
        string key, string then, Func<Task> take, AnswerSurvey surveys, ViewerHolder holder, HttpContext context, CancellationToken ct)
    {
        try
        {
            if (context.User.FindFirstValue(ClaimTypes.Role) is not null)
            {
                throw RefusedException.Conflict("You are signed in here, and only the customer answers. Nothing was kept.");
            }

            await take();
            return TypedResults.LocalRedirect($"/survey/{Uri.EscapeDataString(key)}{then}");
        }
        catch (RefusedException refused)
        {
            return Page(await surveys.ReadAsync(key, ct), key, refused.Refusals[0], false, holder);
        }
    }

    /// <summary>The page speaks the language in which the person wrote, whatever their browser says.</summary>
    private static RazorComponentResult<SurveyPage> Page(SurveyView? survey, string key, Refusal? refusal, bool kept, ViewerHolder holder)
    {
        if (survey is not null)
        {
            holder.Speak(survey.Language);
        }

        return new(new { Survey = survey, Key = key, Refusal = refusal, Kept = kept })
        {
            StatusCode = survey is null ? StatusCodes.Status404NotFound : refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<RazorComponentResult<SurveySettingsPage>> SettingsAsync(SurveySettingsScreen screen, RefusedException? refused, bool saved, CancellationToken ct) =>
        new(new { Model = await screen.ReadAsync(ct), Problem = refused is null ? null : Sentences.Of(refused), Saved = saved })
        {
            StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SurveySettingsPage>>> ChangeAsync(
        [FromForm] ChannelId[]? channel, WriteSurveyChannels write, SurveySettingsScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(channel ?? [], context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/survey?saved=true");
        }
        catch (RefusedException refused)
        {
            return await SettingsAsync(screen, refused, false, ct);
        }
    }
}
