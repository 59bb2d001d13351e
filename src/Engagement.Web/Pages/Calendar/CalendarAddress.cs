using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Calendar;

/// <summary>What the address of the calendar says: which view of which days, and what is left out.</summary>
public sealed record CalendarAddress
{
    /// <summary>"week" (default), "month" or "list".</summary>
    [FromQuery(Name = "view")] public string? View { get; init; }

    /// <summary>Any day of the week or month shown; today where it is left out.</summary>
    [FromQuery(Name = "day")] public string? Day { get; init; }

    /// <summary>Only what is "failed", "unknown", "missed", "review" or "empty".</summary>
    [FromQuery(Name = "only")] public string? Only { get; init; }

    [FromQuery(Name = "theme")] public string? Theme { get; init; }

    [FromQuery(Name = "channel")] public string? Channel { get; init; }

    /// <summary>What was just done, shown once.</summary>
    [FromQuery(Name = "done")] public string? Done { get; init; }

    public string Shape => View is "month" or "list" ? View : "week";

    public bool IsFiltered => Only is not null || !string.IsNullOrEmpty(Theme) || !string.IsNullOrEmpty(Channel);

    public DateOnly DayOr(DateOnly today) =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2200 ? day : today;

    /// <summary>First and last day shown; weeks begin on Monday.</summary>
    public (DateOnly First, DateOnly Last) Range(DateOnly today)
    {
        var day = DayOr(today);
        if (Shape == "month")
        {
            var first = MondayOf(new DateOnly(day.Year, day.Month, 1));
            var last = MondayOf(new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))).AddDays(6);
            return (first, last);
        }

        var monday = MondayOf(day);
        return Shape == "list" ? (day, day.AddDays(27)) : (monday, monday.AddDays(6));
    }

    public CalendarAddress Step(int direction, DateOnly today)
    {
        var day = DayOr(today);
        var next = Shape switch
        {
            "month" => new DateOnly(day.Year, day.Month, 1).AddMonths(direction),
            "list" => day.AddDays(28 * direction),
            _ => day.AddDays(7 * direction),
        };
        return this with { Day = Text(next), Done = null };
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string ToUrl() => "/calendar" + QueryString.Create(
    [
        .. new (string Key, string? Value)[] { ("view", View), ("day", Day), ("only", Only), ("theme", Theme), ("channel", Channel), ("done", Done) }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value)),
    ]);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
