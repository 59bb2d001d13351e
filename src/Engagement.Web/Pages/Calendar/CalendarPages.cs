using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Pages.Posts;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Calendar;

/// <summary>The calendar, the part of it that is asked for again, a glance at one post, and one decision about many.</summary>
internal static class CalendarPages
{
    public static void MapCalendar(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/calendar").RequireCapability(Capability.Read);
        read.MapGet("", async ([AsParameters] CalendarAddress address, CalendarScreen screen, Viewer viewer, CancellationToken ct) =>
            new RazorComponentResult<CalendarPage>(new { Model = await screen.ReadAsync(address, viewer, ct) }));
        read.MapGet("/grid", async ([AsParameters] CalendarAddress address, CalendarScreen screen, Viewer viewer, CancellationToken ct) =>
            new RazorComponentResult<CalendarGrid>(new { Model = await screen.ReadAsync(address, viewer, ct) }));
        read.MapGet("/glance/{id}", async (PostId id, string? back, PostScreen screen, CancellationToken ct) =>
            new RazorComponentResult<CalendarGlance>(new { Model = await screen.ReadAsync(id, ct), Back = Addresses.Local(back ?? "/calendar") }));
        pages.MapPost("/posts/bulk", ChangeManyAsync).RequireCapability(Capability.Publish);
    }

    private static async Task<RazorComponentResult<CalendarPage>> ChangeManyAsync(
        [FromForm] BulkForm form, ChangeMany change, ThemeReader themes, CalendarScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        var address = CalendarAddress.Read(form.Back);
        try
        {
            if (!Enum.TryParse<BulkAction>(form.Action, out var wanted) || !Enum.IsDefined(wanted))
            {
                throw RefusedException.Invalid("action", "Say what is to be done with the chosen posts.");
            }

            var ids = (form.Chosen ?? []).Where(text => IdText.TryRead<PostId>(text, out _)).Select(IdText.Read<PostId>).Distinct().ToList();
            var under = IdText.TryRead<ThemeId>(form.Theme, out var themeId) && await themes.FindAsync(themeId, ct) is { } found ? new ImportTheme(found.Id, found.Name) : null;
            var (done, refused) = await change.RunAsync(ids, wanted, form.Days ?? 0, viewer.Zone, under, context.User.ActorOf(), ct);
            return new(new { Model = await screen.ReadAsync(address, viewer, ct), Problems = refused, Count = done.Count, Undo = BulkUndo.Of(wanted, form.Days ?? 0, done) });
        }
        catch (RefusedException why)
        {
            return new(new { Model = await screen.ReadAsync(address, viewer, ct), Problems = (IReadOnlyList<string>)[why.Message] })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }
}
