using Engagement.App.Answers;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.RepliesPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>The prepared answers: those who answer write them.</summary>
internal static class SavedReplyPages
{
    public static void MapSavedReplies(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/settings/replies").RequireCapability(Capability.Answer);
        group.MapGet("", ShowAsync);
        group.MapPost("", MakeAsync);
        group.MapPost("/{id}", ChangeAsync);
        group.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<RazorComponentResult<RepliesPage>> ShowAsync(bool? saved, SavedReplyReader replies, CancellationToken ct) =>
        new(new { Replies = await replies.ReadAsync(ct), Saved = saved == true });

    private static Task<Shown> MakeAsync(
        [FromForm] SavedReplyForm form, WriteSavedReply write, SavedReplyReader replies, HttpContext context, CancellationToken ct) =>
        WriteAsync(null, form, write, replies, context, ct);

    private static Task<Shown> ChangeAsync(
        SavedReplyId id, [FromForm] SavedReplyForm form, WriteSavedReply write, SavedReplyReader replies, HttpContext context, CancellationToken ct) =>
        WriteAsync(id, form, write, replies, context, ct);

    private static async Task<Shown> WriteAsync(
        SavedReplyId? id, SavedReplyForm form, WriteSavedReply write, SavedReplyReader replies, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(id, form.ToDraft(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/replies?saved=true");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<RepliesPage>(new { Replies = await replies.ReadAsync(ct), Typed = form, Changing = id, Problem = Sentences.Of(refused) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RedirectHttpResult> DeleteAsync(SavedReplyId id, DeleteSavedReply delete, HttpContext context, CancellationToken ct)
    {
        await delete.RunAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/replies?saved=true");
    }
}
