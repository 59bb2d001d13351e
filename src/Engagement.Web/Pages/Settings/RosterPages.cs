using System.Globalization;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.RosterPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>Who is on duty when, queue by queue, with the hours at which nobody is.</summary>
internal static class RosterPages
{
    public static void MapRosters(this IEndpointRouteBuilder pages)
    {
        pages.MapGroup("/settings/rosters").RequireCapability(Capability.Answer).MapGet("", ShowAsync);
        var group = pages.MapGroup("/settings/rosters").RequireCapability(Capability.Administer);
        group.MapPost("/{queue}/shifts", AddShiftAsync);
        group.MapPost("/{queue}/shifts/{id}/delete", DeleteShiftAsync);
        group.MapPost("/{queue}/days-off", AddDayOffAsync);
        group.MapPost("/{queue}/days-off/{id}/delete", DeleteDayOffAsync);
    }

    private static async Task<RazorComponentResult<RosterPage>> ShowAsync(
        string? queue, DateOnly? week, bool? saved, RosterReader rosters, QueueReader queues, PeopleReader people, Viewer viewer, CancellationToken ct) =>
        await PageAsync(QueueId.TryParse(queue, null, out var id) ? id : null, week, null, null, saved == true, rosters, queues, people, viewer, ct);

    private static async Task<Shown> AddShiftAsync(
        QueueId queue, [FromForm] ShiftForm form, WriteRoster write, RosterReader rosters, QueueReader queues, PeopleReader people, Viewer viewer,
        HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.AddShiftAsync(queue, form.ToDraft(), context.User.ActorOf(), ct);
            return Back(queue, form.Week);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return await RefusedAsync(queue, form, refused, rosters, queues, people, viewer, ct);
        }
    }

    private static async Task<Shown> AddDayOffAsync(
        QueueId queue, [FromForm] ShiftForm form, WriteRoster write, RosterReader rosters, QueueReader queues, PeopleReader people, Viewer viewer,
        HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.AddHolidayAsync(form.Date, form.UserId, form.Name ?? "", context.User.ActorOf(), ct);
            return Back(queue, form.Week);
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync(queue, form, refused, rosters, queues, people, viewer, ct);
        }
    }

    private static async Task<RedirectHttpResult> DeleteShiftAsync(
        QueueId queue, ShiftId id, [FromForm] DateOnly? week, WriteRoster write, HttpContext context, CancellationToken ct)
    {
        await write.DeleteShiftAsync(id, context.User.ActorOf(), ct);
        return Back(queue, week);
    }

    private static async Task<RedirectHttpResult> DeleteDayOffAsync(
        QueueId queue, ShiftId id, [FromForm] DateOnly? week, WriteRoster write, HttpContext context, CancellationToken ct)
    {
        await write.DeleteHolidayAsync(id, context.User.ActorOf(), ct);
        return Back(queue, week);
    }

    private static RedirectHttpResult Back(QueueId queue, DateOnly? week) => TypedResults.LocalRedirect(
        $"/settings/rosters?queue={queue}&saved=true{(week is { } monday ? $"&week={monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}");

    private static async Task<Shown> RefusedAsync(
        QueueId queue, ShiftForm form, RefusedException refused, RosterReader rosters, QueueReader queues, PeopleReader people, Viewer viewer, CancellationToken ct)
    {
        var page = await PageAsync(queue, form.Week, form, Sentences.Of(refused), false, rosters, queues, people, viewer, ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private static async Task<RazorComponentResult<RosterPage>> PageAsync(
        QueueId? queue, DateOnly? week, ShiftForm? typed, string? problem, bool saved, RosterReader rosters, QueueReader queues, PeopleReader people, Viewer viewer,
        CancellationToken ct)
    {
        var day = week ?? viewer.Today;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(new
        {
            Week = await rosters.ReadAsync(queue, monday, viewer.Zone, ct) ?? throw RefusedException.NotFound("queue"),
            Queues = await queues.ReadAsync(ct),
            People = (await people.ReadUsersAsync(ct)).Where(person => !person.Disabled).ToList(),
            Typed = typed,
            Problem = problem,
            Saved = saved,
        });
    }
}
