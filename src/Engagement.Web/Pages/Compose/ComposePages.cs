using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Compose.ComposePage>,
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult>;

namespace Engagement.Web.Pages.Compose;

/// <summary>Writing and changing a post.</summary>
internal static class ComposePages
{
    public static void MapCompose(this IEndpointRouteBuilder pages)
    {
        var write = pages.MapGroup("/compose").RequireCapability(Capability.Publish);
        write.MapGet("", StartAsync);
        write.MapPost("", WriteAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Media));
        write.MapPost("/preview", ([FromForm] ComposeForm form, ComposeScreen screen, CancellationToken ct) => screen.PreviewAsync(form, ct))
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Media));
        write.MapGet("/{id}", ReopenAsync);
        write.MapPost("/{id}", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Media));
    }

    /// <param name="day">The day of the calendar that was clicked.</param>
    /// <param name="item">A library item to write about.</param>
    private static async Task<RazorComponentResult<ComposePage>> StartAsync(
        string? day, string? item, LibraryReader library, ComposeScreen screen, Viewer viewer, CancellationToken ct)
    {
        var form = ComposeForm.On(day, viewer);
        if (LibraryItemId.TryParse(item, null, out var id) && await library.FindAsync(id, ct) is { } found)
        {
            form = form with { Text = found.Title, Media = found.Picture is { } picture ? [picture.Media.ToString()] : null };
        }

        return await screen.ShowAsync(form, null, false, [], ct);
    }

    private static async Task<Shown> WriteAsync(
        [FromForm] ComposeForm form, IFormFile? file, WritePost write, AddMedia add, ComposeScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            form = await WithFileAsync(form, file, add, ct);
            if (form.Intent == "attach")
            {
                return await screen.ShowAsync(form, null, false, [], ct);
            }

            var id = await write.RunAsync(form.ToDraft(viewer), IntentOf(form), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/posts/{id}?done={DoneOf(form)}");
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(form, null, false, refused.Refusals, ct);
        }
    }

    private static async Task<RazorComponentResult<ComposePage>> ReopenAsync(
        PostId id, PostReader posts, ComposeScreen screen, Viewer viewer, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        return await screen.ShowAsync(ComposeForm.Of(post, viewer), id, IsInLedger(post), [], ct);
    }

    private static async Task<Shown> SaveAsync(
        PostId id, [FromForm] ComposeForm form, IFormFile? file, EditPost edit, SchedulePost schedule, AddMedia add, PostReader posts,
        ComposeScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        try
        {
            form = await WithFileAsync(form, file, add, ct);
            if (form.Intent == "attach")
            {
                return await screen.ShowAsync(form, id, IsInLedger(post), [], ct);
            }

            var draft = form.ToDraft(viewer);
            await edit.RunAsync(id, EditOf(draft, form.Version) with { By = context.User.ActorOf() }, ct);
            if (form.Intent is "schedule" or "now")
            {
                await schedule.RunAsync(id, null, context.User.ActorOf(), ct);
            }

            return TypedResults.LocalRedirect($"/posts/{id}?done={DoneOf(form)}");
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(form, id, IsInLedger(post), refused.Refusals, ct);
        }
    }

    private static async Task<ComposeForm> WithFileAsync(ComposeForm form, IFormFile? file, AddMedia add, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            return form;
        }

        await using var content = file.OpenReadStream();
        var media = await add.RunAsync(file.FileName, content, form.AltText, ct);
        return form with { Media = [.. form.Media ?? [], media.Id.ToString()], AltText = null };
    }

    private static PostEdit EditOf(PostDraft draft, int? version) => new()
    {
        Text = draft.Text,
        PublishAt = draft.PublishAt,
        ChannelIds = draft.ChannelIds,
        Variants = draft.Variants,
        MediaIds = draft.MediaIds,
        FirstComment = draft.FirstComment ?? "",
        Version = version,
    };

    private static bool IsInLedger(PostView post) => post.Line.State is PostState.Scheduled or PostState.InReview or PostState.Approved;

    private static PostIntent IntentOf(ComposeForm form) => form.Intent switch
    {
        "schedule" or "now" => PostIntent.Schedule,
        "review" => PostIntent.Review,
        _ => PostIntent.Draft,
    };

    private static string DoneOf(ComposeForm form) => form.Intent switch
    {
        "schedule" => "scheduled",
        "now" => "sent",
        "review" => "review",
        _ => "saved",
    };
}
