using System.Globalization;
using Engagement.App.Mails;
using Engagement.App.Outbound;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Posts.PostPage>,
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult>;

namespace Engagement.Web.Pages.Posts;

/// <summary>One post: how it will look, where it stands, and what can be done about it.</summary>
internal static class PostPages
{
    public static void MapPostPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/posts/{id}", (PostId id, string? done, PostScreen screen, CancellationToken ct) => screen.ShowAsync(id, done, null, ct))
            .RequireCapability(Capability.Read);

        var write = pages.MapGroup("/posts").RequireCapability(Capability.Publish);
        write.MapPost("/move", DropAsync);
        write.MapPost("/{id}/move", MoveAsync);
        write.MapPost("/{id}/schedule", ScheduleAsync);
        write.MapPost("/{id}/cancel", CancelAsync);
        write.MapPost("/deliveries/{id}/retry", RetryAsync);
        write.MapPost("/deliveries/{id}/resolve", ResolveAsync);
        write.MapPost("/deliveries/{id}/cancel", DropDeliveryAsync);
        write.MapPost("/deliveries/{id}/move", MoveDeliveryAsync);
        write.MapPost("/{id}/hold", (PostId id, HoldPost hold, PostScreen screen, HttpContext context, CancellationToken ct) =>
            TryAsync(id, () => hold.HoldAsync(id, context.User.ActorOf(), ct), "held", screen, ct));
        write.MapPost("/{id}/release", (PostId id, HoldPost hold, PostScreen screen, HttpContext context, CancellationToken ct) =>
            TryAsync(id, () => hold.ReleaseAsync(id, context.User.ActorOf(), ct), "released", screen, ct));

        var approve = pages.MapGroup("/posts").RequireCapability(Capability.Approve);
        approve.MapPost("/{id}/approve", ApproveAsync);
        write.MapPost("/{id}/review", ReviewAsync);
        write.MapPost("/{id}/comments", CommentAsync);
        write.MapPost("/{id}/links", LinkAsync);
        write.MapPost("/{id}/links/{link}/revoke", RevokeAsync);
        approve.MapPost("/{id}/changes", AskForChangesAsync);
    }

    /// <summary>A card was dropped on another day: the hour stays. With an instant: a move is undone.</summary>
    private static async Task<Shown> DropAsync(
        [FromForm] PostId id, [FromForm] string? date, [FromForm] long? at, [FromForm] string? back,
        MovePost move, PostReader posts, PostScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        var hour = TimeOnly.FromDateTime(viewer.Local(post.Line.PublishAt).DateTime);
        var to = at is { } second and > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(second) : At(date, hour, viewer);
        var done = at is null ? $"done=moved&undo={id}.{post.Line.PublishAt.ToUnixTimeSeconds()}" : "done=undone";
        return await TryMoveAsync(id, to, post.Line.Version, back, done, (when, seen) => move.RunAsync(id, when, seen, context.User.ActorOf(), ct), screen, viewer, ct);
    }

    private static async Task<Shown> MoveAsync(
        PostId id, [FromForm] string? date, [FromForm] string? time, [FromForm] int? version, [FromForm] string? back,
        MovePost move, PostReader posts, PostScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        var done = $"done=moved&undo={id}.{post.Line.PublishAt.ToUnixTimeSeconds()}";
        return await TryMoveAsync(id, At(date, Clock(time), viewer), version, back, done, (when, seen) => move.RunAsync(id, when, seen, context.User.ActorOf(), ct), screen, viewer, ct);
    }

    // Nothing goes out at once because a card was dropped on an hour that has passed.
    private static async Task<Shown> TryMoveAsync(
        PostId id, DateTimeOffset to, int? version, string? back, string done, Func<DateTimeOffset, int?, Task> move, PostScreen screen, Viewer viewer, CancellationToken ct)
    {
        var shown = await TryAsync(
            id,
            () => to > viewer.Now
                ? move(to, version)
                : throw RefusedException.Invalid("publishAt", "That time has passed. Choose a later one – or is it to go out at once? Then open the post and choose “Publish now…”."),
            "moved",
            screen,
            ct);
        return shown.Result is RedirectHttpResult && back is not null
            ? TypedResults.LocalRedirect(Addresses.Local(back) is var local && local.Contains('?', StringComparison.Ordinal) ? $"{local}&{done}" : $"{local}?{done}")
            : shown;
    }

    private static Task<Shown> ScheduleAsync(PostId id, [FromForm] int? version, SchedulePost schedule, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => schedule.RunAsync(id, version, context.User.ActorOf(), ct), "scheduled", screen, ct);

    private static Task<Shown> CancelAsync(PostId id, [FromForm] int? version, CancelPost cancel, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => cancel.RunAsync(id, version, context.User.ActorOf(), ct), "cancelled", screen, ct);

    private static Task<Shown> ApproveAsync(
        PostId id, [FromForm] int? version, [FromForm] string? date, [FromForm] string? time, ApprovePost approve, PostScreen screen, Viewer viewer, HttpContext context, CancellationToken ct) =>
        TryAsync(
            id,
            () => approve.RunAsync(id, version, string.IsNullOrEmpty(date) ? null : At(date, Clock(time), viewer), context.User.ActorOf(), ct),
            "approved",
            screen,
            ct);

    private static Task<Shown> ReviewAsync(PostId id, [FromForm] int? version, ReviewPost review, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => review.RunAsync(id, version, context.User.ActorOf(), ct), "review", screen, ct);

    private static Task<Shown> CommentAsync(PostId id, [FromForm] string? words, CommentOnPost comment, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => comment.RunAsync(id, words, context.User.ActorOf(), ct), "commented", screen, ct);

    private static async Task<Shown> LinkAsync(
        PostId id, [FromForm] string? reviewer, [FromForm] int? days, ReviewLinks links, OutsideAddress address, PostScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            var token = await links.MakeAsync(id, reviewer, days ?? 7, context.User.ActorOf(), ct);
            return await screen.ShowAsync(id, null, null, address.Link($"/review/{token}"), ct);
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(id, null, refused, ct);
        }
    }

    private static Task<Shown> RevokeAsync(PostId id, ReviewLinkId link, ReviewLinks links, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => links.RevokeAsync(id, link, context.User.ActorOf(), ct), "revoked", screen, ct);

    private static Task<Shown> AskForChangesAsync(
        PostId id, [FromForm] int? version, [FromForm] string? note, RequestChanges request, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, () => request.RunAsync(id, version, note ?? "", context.User.ActorOf(), ct), "asked", screen, ct);

    private static Task<Shown> RetryAsync(DeliveryId id, RetryDelivery retry, DeliveryReader deliveries, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, deliveries, () => retry.RunAsync(id, context.User.ActorOf(), ct), "retried", screen, ct);

    private static Task<Shown> ResolveAsync(
        DeliveryId id, [FromForm] string? outcome, [FromForm] string? remoteId, ResolveDelivery resolve, DeliveryReader deliveries, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(
            id,
            deliveries,
            () => resolve.RunAsync(id, outcome == "sent", string.IsNullOrWhiteSpace(remoteId) ? null : remoteId.Trim(), context.User.ActorOf(), ct),
            "resolved",
            screen,
            ct);

    private static Task<Shown> DropDeliveryAsync(DeliveryId id, CancelDelivery cancel, DeliveryReader deliveries, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(id, deliveries, () => cancel.RunAsync(id, context.User.ActorOf(), ct), "cancelled", screen, ct);

    /// <summary>What was held or failed goes out on another day, at its own time.</summary>
    private static Task<Shown> MoveDeliveryAsync(
        DeliveryId id, [FromForm] int? days, MoveHeld move, DeliveryReader deliveries, PostScreen screen, HttpContext context, CancellationToken ct) =>
        TryAsync(
            id,
            deliveries,
            () => days is 1 or 7 ? move.RunAsync(id, days.Value, context.User.ActorOf(), ct) : throw RefusedException.Invalid("days", "Choose tomorrow or next week.", null, days),
            "moved",
            screen,
            ct);

    private static async Task<Shown> TryAsync(DeliveryId id, DeliveryReader deliveries, Func<Task> work, string done, PostScreen screen, CancellationToken ct)
    {
        var delivery = await deliveries.FindAsync(id, ct) ?? throw RefusedException.NotFound("delivery");
        return await TryAsync(delivery.PostId ?? throw RefusedException.NotFound("post"), work, done, screen, ct);
    }

    private static async Task<Shown> TryAsync(PostId id, Func<Task> work, string done, PostScreen screen, CancellationToken ct)
    {
        try
        {
            await work();
            return TypedResults.LocalRedirect($"/posts/{id}?done={done}");
        }
        catch (RefusedException refused)
        {
            return await screen.ShowAsync(id, null, refused, ct);
        }
    }

    private static TimeOnly Clock(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
        ? time
        : throw RefusedException.Invalid("time", "Write the time as 18:00.", null, text);

    private static DateTimeOffset At(string? date, TimeOnly time, Viewer viewer) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalTime.ToInstant(day, time, viewer.Zone)
            : throw RefusedException.Invalid("date", "Choose a day.", null, date);
}
