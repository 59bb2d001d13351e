using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Asked = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Expert.AskExpertPage>>;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Expert.ExpertPage>>;

namespace Engagement.Web.Pages.Expert;

/// <summary>Asking an expert about a conversation, and the page on which the expert answers without an account.</summary>
internal static class ExpertPages
{
    public static void MapExpert(this IEndpointRouteBuilder pages)
    {
        var work = pages.MapGroup("/inbox/{id}/expert").RequireCapability(Capability.Answer);
        work.MapGet("", ShowAskAsync);
        work.MapPost("", AskAsync);
        pages.MapGet("/expert/{token}", ShowAsync).AllowAnonymous();
        pages.MapPost("/expert/{token}", AnswerAsync).AllowAnonymous();
    }

    private static async Task<RazorComponentResult<AskExpertPage>> ShowAskAsync(
        ConversationId id, bool? asked, ExpertReader experts, ConversationReader conversations, CancellationToken ct) =>
        await PageAsync(id, null, null, asked == true, experts, conversations, ct);

    private static async Task<Asked> AskAsync(
        ConversationId id, [FromForm] AskExpertForm form, AskExpert ask, ExpertReader experts, ConversationReader conversations, HttpContext context, CancellationToken ct)
    {
        try
        {
            await ask.RunAsync(id, form.Email ?? "", form.Name ?? "", form.Question ?? "", form.Language ?? "en", context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/inbox/{id}/expert?asked=true");
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is RefusalKind.Invalid)
        {
            var page = await PageAsync(id, form, refused.Refusals[0], false, experts, conversations, ct);
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }
    }

    private static async Task<RazorComponentResult<AskExpertPage>> PageAsync(
        ConversationId id, AskExpertForm? typed, Refusal? refusal, bool asked, ExpertReader experts, ConversationReader conversations, CancellationToken ct) =>
        new(new
        {
            Open = await conversations.ReadAsync(id, ct) ?? throw RefusedException.NotFound("conversation"),
            Questions = await experts.OfConversationAsync(id, ct),
            Typed = typed,
            Refusal = refusal,
            Asked = asked,
        });

    private static async Task<RazorComponentResult<ExpertPage>> ShowAsync(string token, AnswerAsExpert experts, ViewerHolder holder, CancellationToken ct) =>
        Page(await experts.ReadAsync(token, ct), token, null, null, holder);

    private static async Task<Shown> AnswerAsync(
        string token, [FromForm] string? answer, AnswerAsExpert experts, ViewerHolder holder, CancellationToken ct)
    {
        try
        {
            await experts.RunAsync(token, answer ?? "", ct);
            return TypedResults.LocalRedirect($"/expert/{Uri.EscapeDataString(token)}");
        }
        catch (RefusedException refused)
        {
            return Page(await experts.ReadAsync(token, ct), token, answer, refused.Refusals[0], holder);
        }
    }

    /// <summary>The page speaks the expert's language, whatever their browser says.</summary>
    private static RazorComponentResult<ExpertPage> Page(ExpertView? question, string token, string? answer, Refusal? refusal, ViewerHolder holder)
    {
        if (question is not null)
        {
            holder.Speak(question.Language);
        }

        return new(new { Question = question, Token = token, Answer = answer, Refusal = refusal })
        {
            StatusCode = question is null ? StatusCodes.Status404NotFound : refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
