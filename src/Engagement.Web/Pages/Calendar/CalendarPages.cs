using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Calendar;

/// <summary>The calendar and the part of it that is asked for again.</summary>
internal static class CalendarPages
{
    public static void MapCalendar(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/calendar").RequireCapability(Capability.Read);
        read.MapGet("", async ([AsParameters] CalendarAddress address, CalendarScreen screen, Viewer viewer, CancellationToken ct) =>
            new RazorComponentResult<CalendarPage>(new { Model = await screen.ReadAsync(address, viewer, ct) }));
        read.MapGet("/grid", async ([AsParameters] CalendarAddress address, CalendarScreen screen, Viewer viewer, CancellationToken ct) =>
            new RazorComponentResult<CalendarGrid>(new { Model = await screen.ReadAsync(address, viewer, ct) }));
    }
}
