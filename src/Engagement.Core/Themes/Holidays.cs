using System.Collections.Frozen;
using static System.DayOfWeek;

namespace Engagement.Core.Themes;

/// <summary>
/// The public holidays of the countries, as data. For Finland and Sweden with the eves on which offices are closed; for the
/// United States the federal ones, with the weekday on which one that falls on a weekend is kept.
/// </summary>
public static class Holidays
{
    private static readonly FrozenDictionary<HolidayCountry, (string Name, HolidayRule Rule)[]> Rules = new Dictionary<HolidayCountry, (string, HolidayRule)[]>
    {
        [HolidayCountry.FI] =
        [
            ("New Year's Day", new HolidayRule.Fixed(1, 1)),
            ("Epiphany", new HolidayRule.Fixed(1, 6)),
            ("Good Friday", new HolidayRule.FromEaster(-2)),
            ("Easter Sunday", new HolidayRule.FromEaster(0)),
            ("Easter Monday", new HolidayRule.FromEaster(1)),
            ("May Day", new HolidayRule.Fixed(5, 1)),
            ("Ascension Day", new HolidayRule.FromEaster(39)),
            ("Whit Sunday", new HolidayRule.FromEaster(49)),
            ("Midsummer Eve", new HolidayRule.FirstFrom(6, 19, Friday)),
            ("Midsummer Day", new HolidayRule.FirstFrom(6, 20, Saturday)),
            ("All Saints' Day", new HolidayRule.FirstFrom(10, 31, Saturday)),
            ("Independence Day", new HolidayRule.Fixed(12, 6)),
            ("Christmas Eve", new HolidayRule.Fixed(12, 24)),
            ("Christmas Day", new HolidayRule.Fixed(12, 25)),
            ("St Stephen's Day", new HolidayRule.Fixed(12, 26)),
        ],
        [HolidayCountry.SE] =
        [
            ("New Year's Day", new HolidayRule.Fixed(1, 1)),
            ("Epiphany", new HolidayRule.Fixed(1, 6)),
            ("Good Friday", new HolidayRule.FromEaster(-2)),
            ("Easter Sunday", new HolidayRule.FromEaster(0)),
            ("Easter Monday", new HolidayRule.FromEaster(1)),
            ("May Day", new HolidayRule.Fixed(5, 1)),
            ("Ascension Day", new HolidayRule.FromEaster(39)),
            ("Whit Sunday", new HolidayRule.FromEaster(49)),
            ("National Day", new HolidayRule.Fixed(6, 6)),
            ("Midsummer Eve", new HolidayRule.FirstFrom(6, 19, Friday)),
            ("Midsummer Day", new HolidayRule.FirstFrom(6, 20, Saturday)),
            ("All Saints' Day", new HolidayRule.FirstFrom(10, 31, Saturday)),
            ("Christmas Eve", new HolidayRule.Fixed(12, 24)),
            ("Christmas Day", new HolidayRule.Fixed(12, 25)),
            ("St Stephen's Day", new HolidayRule.Fixed(12, 26)),
            ("New Year's Eve", new HolidayRule.Fixed(12, 31)),
        ],
        [HolidayCountry.US] =
        [
            ("New Year's Day", new HolidayRule.Fixed(1, 1)),
            ("Martin Luther King Jr. Day", new HolidayRule.Nth(1, Monday, 3)),
            ("Presidents' Day", new HolidayRule.Nth(2, Monday, 3)),
            ("Memorial Day", new HolidayRule.Last(5, Monday)),
            ("Juneteenth", new HolidayRule.Fixed(6, 19)),
            ("Independence Day", new HolidayRule.Fixed(7, 4)),
            ("Labor Day", new HolidayRule.Nth(9, Monday, 1)),
            ("Columbus Day", new HolidayRule.Nth(10, Monday, 2)),
            ("Veterans Day", new HolidayRule.Fixed(11, 11)),
            ("Thanksgiving", new HolidayRule.Nth(11, Thursday, 4)),
            ("Christmas Day", new HolidayRule.Fixed(12, 25)),
        ],
    }.ToFrozenDictionary();

    /// <summary>The holidays of a country in one year, in order.</summary>
    public static IReadOnlyList<Holiday> In(HolidayCountry country, int year)
    {
        var days = Rules[country].Select(rule => new Holiday(rule.Rule.In(year), rule.Name)).ToList();
        if (country == HolidayCountry.US)
        {
            // New Year's Day of the next year may be kept on the last day of this one.
            var kept = days.Append(new Holiday(new DateOnly(year + 1, 1, 1), "New Year's Day")).Select(day => new Holiday(KeptOn(day.Date), day.Name)).ToList();
            days = [.. days, .. kept.Where(day => day.Date.Year == year && !days.Contains(day))];
        }

        return [.. days.OrderBy(day => day.Date)];
    }

    /// <summary>The holiday on this day, or null where it is none.</summary>
    public static string? NameOf(HolidayCountry country, DateOnly date)
    {
        foreach (var day in In(country, date.Year))
        {
            if (day.Date == date)
                return day.Name;
        }

        return null;
    }

    private static DateOnly KeptOn(DateOnly date) => date.DayOfWeek switch
    {
        Saturday => date.AddDays(-1),
        Sunday => date.AddDays(1),
        _ => date,
    };
}
