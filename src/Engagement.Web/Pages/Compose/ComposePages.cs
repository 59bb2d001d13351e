using System.Globalization;
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
        write.MapPost("", WriteAsync).TakesMedia(pages);
        write.MapPost("/preview", ([FromForm] ComposeForm form, ComposeScreen screen, CancellationToken ct) => screen.PreviewAsync(form, ct))
            .TakesMedia(pages);
        write.MapGet("/{id}", ReopenAsync);
        write.MapPost("/{id}", SaveAsync).TakesMedia(pages);
    }

    /// <param name="day">The day of the calendar that was clicked.</param>
    /// <param name="item">A library item to write about.</param>
    /// <param name="kept">Whether to go on with what was kept.</param>
    /// <param name="channel">A channel whose free posting time was clicked.</param>
    /// <param name="at">That time, as 2026-11-27T09:00 in the workspace's zone.</param>
    private static async Task<RazorComponentResult<ComposePage>> StartAsync(
        string? day, string? item, bool? kept, string? channel, string? at, LibraryReader library, ComposeScreen screen, ComposeDesk desk, Viewer viewer, CancellationToken ct)
    {
        var draft = await desk.FindAsync(null, viewer, ct);
        if (kept == true && draft is { } found)
        {
            return await screen.ShowAsync(found.Form, null, [], ct);
        }

        var (form, offered, taken) = await screen.OnAsync(
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var chosen) ? chosen : null, viewer, ct);
        if (at is not null)
        {
            form = (form with { Intent = $"at:{at}", Channels = channel is null ? null : [channel] }).AtChosen() with { Intent = null };
        }

        if (LibraryItemId.TryParse(item, null, out var id) && await library.FindAsync(id, ct) is { } about)
        {
            form = form with { Text = about.Title, Media = about.Picture is { } picture ? [picture.Media.ToString()] : null };
        }

        return await screen.ShowAsync(form, null, [], ct, draft?.At, offered, slotsTaken: taken);
    }

    private static async Task<Shown> WriteAsync(
        [FromForm] ComposeForm form, IFormFile? file, WritePost write, ComposeScreen screen, ComposeDesk desk, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            form = await desk.PrepareAsync(form, file, ct);
            if (ComposeDesk.OnlyShows(form))
            {
                return await screen.ShowAsync(form, null, [], ct);
            }

            form.AskAboutThePast(viewer);
            var draft = form.ToDraft(viewer, await screen.ThemeNameAsync(form, ct));
            var id = await write.RunAsync(draft, IntentOf(form), context.User.ActorOf(), ct);
            await desk.ForgetAsync(null, viewer, ct);
            return TypedResults.LocalRedirect($"/posts/{id}?done={DoneOf(form)}");
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(form, null, refused.Refusals, ct);
        }
    }

    private static async Task<RazorComponentResult<ComposePage>> ReopenAsync(
        PostId id, bool? kept, PostReader posts, ComposeScreen screen, ComposeDesk desk, Viewer viewer, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        var draft = await desk.FindAsync(id, viewer, ct);
        return kept == true && draft is { } found
            ? await screen.ShowAsync(found.Form, post, [], ct)
            : await screen.ShowAsync(ComposeForm.Of(post, viewer), post, [], ct, draft?.At);
    }

    private static async Task<Shown> SaveAsync(
        PostId id, [FromForm] ComposeForm form, IFormFile? file, EditPost edit, SchedulePost schedule, PostReader posts,
        ComposeScreen screen, ComposeDesk desk, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        try
        {
            form = await desk.PrepareAsync(form, file, ct);
            if (ComposeDesk.OnlyShows(form))
            {
                return await screen.ShowAsync(form, post, [], ct);
            }

            form.AskAboutThePast(viewer);
            var draft = form.ToDraft(viewer, await screen.ThemeNameAsync(form, ct));
            await edit.RunAsync(id, EditOf(draft, form.Version) with { By = context.User.ActorOf() }, ct);
            if (form.Intent is "schedule" or "now")
            {
                await schedule.RunAsync(id, null, context.User.ActorOf(), ct);
            }

            await desk.ForgetAsync(id, viewer, ct);
            return TypedResults.LocalRedirect($"/posts/{id}?done={DoneOf(form)}");
        }
        catch (RefusedException) when (post.Line.Version != form.Version)
        {
            // Their version is the one to be written over knowingly; until then nothing is stored, and what was typed stays in the form.
            return await screen.ShowAsync(form with { Version = post.Line.Version }, post, [], ct, theirs: post);
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(form, post, refused.Refusals, ct);
        }
    }

    private static PostEdit EditOf(PostDraft draft, int? version) => new()
    {
        Text = draft.Text,
        PublishAt = draft.PublishAt,
        ChannelIds = draft.ChannelIds,
        Variants = draft.Variants,
        MediaIds = draft.MediaIds,
        Pictures = draft.Pictures,
        FirstComment = draft.FirstComment ?? "",
        IsThread = draft.IsThread,
        Manner = draft.Manner,
        ThemeId = draft.ThemeId ?? default(ThemeId),
        Campaign = draft.Campaign,
        Version = version,
    };

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
