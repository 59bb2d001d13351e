using System.Globalization;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Themes;

/// <summary>Says a theme's rule in words: "every Thursday", "the last Friday of the month".</summary>
internal static class RuleWords
{
    public static readonly IReadOnlyList<(string Code, DayOfWeek Day)> Days =
    [
        ("MO", DayOfWeek.Monday), ("TU", DayOfWeek.Tuesday), ("WE", DayOfWeek.Wednesday), ("TH", DayOfWeek.Thursday),
        ("FR", DayOfWeek.Friday), ("SA", DayOfWeek.Saturday), ("SU", DayOfWeek.Sunday),
    ];

    public static readonly IReadOnlyList<(int Nth, string Word)> Places = [(1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (-1, "last")];

    public static string Say(string rule, Words words)
    {
        var form = ThemeForm.Of(new() { Id = default, Name = "", Recurrence = rule, StartsOn = default, TimeZone = "", At = default, Template = "", ChannelIds = [] });
        var days = string.Join(", ", (form.Days ?? []).Select(Name));
        var said = form.Rhythm switch
        {
            "daily" => words["each day"],
            "weekly" => words["every week: {0}", days],
            "biweekly" => words["every other week: {0}", days],
            "monthly" => words["every month, the {0} {1}", words[Places.First(place => place.Nth == form.Nth || (form.Nth == 0 && place.Nth == 1)).Word], days],
            _ => words["by the rule {0}", rule],
        };
        return (form.Rhythm, form.Ends) switch
        {
            ("rule", _) or (_, "never") => said,
            (_, "on") when DateOnly.TryParseExact(form.EndsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) =>
                words["{0}, until {1}", said, last.ToString("d", CultureInfo.CurrentCulture)],
            _ => words["{0}, {1} times", said, form.EndsAfter ?? 0],
        };
    }

    private static string Name(string code) =>
        CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(Days.First(day => day.Code == code).Day);
}
