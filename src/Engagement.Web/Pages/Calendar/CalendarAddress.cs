using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Calendar;

/// <summary>What the address of the calendar says: which view of which days, and what is left out.</summary>
public sealed record CalendarAddress
{
    /// <summary>"day", "week" (default), "month" or "list".</summary>
    [FromQuery(Name = "view")] public string? View { get; init; }

    /// <summary>Any day of the week or month shown; today where it is left out.</summary>
    [FromQuery(Name = "day")] public string? Day { get; init; }

    /// <summary>Only what is "failed", "unknown", "missed", "review", "empty" (7 days) or "empty30".</summary>
    [FromQuery(Name = "only")] public string? Only { get; init; }

    [FromQuery(Name = "theme")] public string? Theme { get; init; }

    [FromQuery(Name = "channel")] public string? Channel { get; init; }

    /// <summary>A standing of posts, such as "scheduled".</summary>
    [FromQuery(Name = "state")] public string? State { get; init; }

    /// <summary>Who wrote it.</summary>
    [FromQuery(Name = "author")] public string? Author { get; init; }

    /// <summary>A part of the text.</summary>
    [FromQuery(Name = "q")] public string? Text { get; init; }

    /// <summary>A second zone whose times are shown too.</summary>
    [FromQuery(Name = "zone")] public string? Zone { get; init; }

    /// <summary>What was just done, shown once.</summary>
    [FromQuery(Name = "done")] public string? Done { get; init; }

    /// <summary>Of a move that can be undone: the post and the Unix second it stood at, with a dot between.</summary>
    [FromQuery(Name = "undo")] public string? Undo { get; init; }

    public string Shape => View is "day" or "month" or "list" ? View : "week";

    public bool IsFiltered => Only is not null || Chosen.Any(one => !string.IsNullOrEmpty(one));

    /// <summary>What the filters leave; null or empty: everything.</summary>
    internal string?[] Chosen => [Theme, Channel, State, Author, Text];

    /// <summary>Without what was shown once.</summary>
    internal CalendarAddress Plain => this with { Done = null, Undo = null };

    internal CalendarAddress Unfiltered => Plain with { Only = null, Theme = null, Channel = null, State = null, Author = null, Text = null };

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
        return Shape switch
        {
            "day" => (day, day),
            "list" => (day, day.AddDays(27)),
            _ => (monday, monday.AddDays(6)),
        };
    }

    public CalendarAddress Step(int direction, DateOnly today)
    {
        var day = DayOr(today);
        var next = Shape switch
        {
            "day" => day.AddDays(direction),
            "month" => new DateOnly(day.Year, day.Month, 1).AddMonths(direction),
            "list" => day.AddDays(28 * direction),
            _ => day.AddDays(7 * direction),
        };
        return Plain with { Day = Write(next) };
    }

    /// <summary>Of an address on this site; anything else gives the calendar as it is first shown.</summary>
    public static CalendarAddress Read(string? address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address?.IndexOf('?', StringComparison.Ordinal) is { } at and >= 0 ? address[at..] : "");
        string? One(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
        return new CalendarAddress
        {
            View = One("view"), Day = One("day"), Only = One("only"), Theme = One("theme"), Channel = One("channel"), State = One("state"), Author = One("author"),
            Text = One("q"), Zone = One("zone"),
        };
    }

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string ToUrl() => "/calendar" + QueryString.Create(
    [
        .. new (string Key, string? Value)[]
            {
                ("view", View), ("day", Day), ("only", Only), ("theme", Theme), ("channel", Channel), ("state", State), ("author", Author), ("q", Text),
                ("zone", Zone), ("done", Done), ("undo", Undo),
            }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value)),
    ]);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
