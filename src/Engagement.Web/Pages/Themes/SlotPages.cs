using System.Globalization;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Themes;

/// <summary>One date of a theme: skipped, moved or written by hand.</summary>
internal static class SlotPages
{
    public static void MapSlotPages(this IEndpointRouteBuilder pages)
    {
        var write = pages.MapGroup("/themes/{id}/{date:regex(^\\d{{4}}-\\d{{2}}-\\d{{2}}$)}").RequireCapability(Capability.Publish);
        write.MapGet("", (ThemeId id, DateOnly date, ThemeReader themes, PoolOfferReader pool, CancellationToken ct) => ShowAsync(id, date, null, null, themes, pool, ct));
        write.MapPost("", ChangeAsync);
    }

    private static async Task<RazorComponentResult<SlotPage>> ShowAsync(
        ThemeId id, DateOnly date, string? typed, string? problem, ThemeReader themes, PoolOfferReader pool, CancellationToken ct)
    {
        var theme = await themes.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme");
        var slots = await themes.OccurrencesAsync(id, date, date, ct);
        var slot = slots.Count > 0 ? slots[0] : throw RefusedException.NotFound("date of the theme");
        return new(new { Theme = theme, Slot = slot, Offers = await pool.ReadAsync(id, slot, ct), Typed = typed, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SlotPage>>> ChangeAsync(
        ThemeId id, DateOnly date, [FromForm] string? action, [FromForm] string? text, [FromForm] string? day, [FromForm] string? time, [FromForm] string? item,
        ChangeOccurrence change, ThemeReader themes, PoolOfferReader pool, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            await change.RunAsync(id, date, Read(action, text, day, time, item, viewer), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/themes/{id}");
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(id, date, text, Sentences.Of(refused), themes, pool, ct);
        }
    }

    private static OccurrenceChange Read(string? action, string? text, string? day, string? time, string? item, Viewer viewer) => action switch
    {
        "skip" => new OccurrenceChange.Skip(),
        "restore" => new OccurrenceChange.Restore(),
        "pick" when LibraryItemId.TryParse(item, null, out var id) => new OccurrenceChange.Pick(id),
        "pick" => throw RefusedException.Invalid("item", "Choose an item of the pool."),
        "replace" => new OccurrenceChange.Replace(text?.ReplaceLineEndings("\n").Trim() ?? "", null),
        "move" when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at) => new OccurrenceChange.Move(LocalTime.ToInstant(to, at, viewer.Zone)),
        "move" => throw RefusedException.Invalid("publishAt", "Choose a day and a time."),
        _ => throw RefusedException.Invalid("action", "Choose what to do with this date."),
    };
}
