using System.Globalization;
using System.Text;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Calendar;

/// <summary>The calendar for other programs: as CSV, and as a calendar to subscribe to.</summary>
internal static class CalendarExchange
{
    private static readonly TimeSpan FeedPast = TimeSpan.FromDays(30);
    private static readonly TimeSpan FeedAhead = TimeSpan.FromDays(365);

    public static void MapCalendarExchange(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/calendar").RequireCapability(Capability.Read);
        read.MapGet("/export.csv", ExportAsync);
        read.MapGet("/subscribe", async (CalendarLinks links, Viewer viewer, CancellationToken ct) =>
            new RazorComponentResult<SubscribePage>(new { HasOne = await links.HasOneAsync(UserOf(viewer), ct) }));
        read.MapPost("/subscribe", MakeAsync);
        read.MapPost("/subscribe/revoke", RevokeAsync);
        pages.MapGet("/calendar/feed/{secret}.ics", FeedAsync).AllowAnonymous();
    }

    private static async Task<FileContentHttpResult> ExportAsync(
        [AsParameters] CalendarAddress address, CalendarScreen screen, PeopleReader people, Viewer viewer, CancellationToken ct)
    {
        var (lines, themes) = await screen.LinesAsync(address, viewer, ct);
        var users = (await people.ReadUsersAsync(ct)).ToDictionary(user => user.Id, user => user.DisplayName);
        var text = new StringBuilder("\uFEFF").Append(CsvText.Line("publishAt", "channels", "text", "media", "theme", "state", "author"));
        foreach (var line in lines)
        {
            text.Append(CsvText.Line(
                viewer.Local(line.PublishAt).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                string.Join(';', line.Places.Select(place => $"{place.Network.ToString().ToLowerInvariant()}:{place.Handle.TrimStart('@')}")),
                line.Text,
                string.Join(';', line.Media.Select(media => media.Media)),
                themes.FirstOrDefault(theme => theme.Id == line.ThemeId)?.Name ?? "",
                line.Progress.Words,
                line.CreatedBy is { } author ? users.GetValueOrDefault(author, "") : ""));
        }

        var (first, last) = address.Range(viewer.Today);
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"posts-{CalendarAddress.Write(first)}-{CalendarAddress.Write(last)}.csv");
    }

    private static async Task<RazorComponentResult<SubscribePage>> MakeAsync(CalendarLinks links, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var secret = await links.MakeAsync(UserOf(viewer), context.User.ActorOf(), ct);
        return new(new { HasOne = true, Fresh = $"{context.Request.Scheme}://{context.Request.Host}/calendar/feed/{secret}.ics" });
    }

    private static async Task<RedirectHttpResult> RevokeAsync(CalendarLinks links, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        await links.RevokeAsync(UserOf(viewer), context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/calendar/subscribe");
    }

    private static async Task<Results<ContentHttpResult, NotFound>> FeedAsync(
        string secret, CalendarLinks links, PostReader posts, ThemeReader themes, WorkspaceReader workspaces, TimeProvider time, HttpContext context, CancellationToken ct)
    {
        if (!await links.OpensAsync(secret, ct))
        {
            return TypedResults.NotFound();
        }

        var now = time.GetUtcNow();
        var names = (await themes.ListAsync(ct)).ToDictionary(theme => theme.Id, theme => theme.Name);
        var lines = await posts.ListAsync(new() { From = now - FeedPast, To = now + FeedAhead }, ct);
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(
            CalendarFeed.Write(
                (await workspaces.ReadAsync(ct)).Name,
                lines.Where(line => line.Progress.Standing is not PostStanding.Cancelled).Select(line => EventOf(line, names, origin, now))),
            "text/calendar",
            Encoding.UTF8);
    }

    private static FeedEvent EventOf(PostLine line, Dictionary<ThemeId, string> themes, string origin, DateTimeOffset now)
    {
        var title = line.Text.ReplaceLineEndings(" ");
        var theme = line.ThemeId is { } id && themes.TryGetValue(id, out var name) ? name + ": " : "";
        return new FeedEvent(
            $"post-{line.Id}@engagement",
            line.PublishAt,
            $"{theme}{(title.Length > 80 ? title[..80] + "…" : title)} ({line.Progress.Words})",
            $"{line.Text}\n\n{string.Join(", ", line.Places.Select(place => $"{place.Network} @{place.Handle.TrimStart('@')}"))}",
            $"{origin}/posts/{line.Id}",
            now,
            line.Version);
    }

    private static UserId UserOf(Viewer viewer) => viewer.UserId ?? throw RefusedException.NotFound("person");
}
