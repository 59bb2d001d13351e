using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>An ISO 8601 week, Monday to Monday, as reports name it: "2026-W47".</summary>
/// <param name="Year">The ISO year, which may differ from the calendar's around New Year.</param>
/// <param name="Number">1 to 53.</param>
public readonly partial record struct ReportWeek(int Year, int Number) : IComparable<ReportWeek>
{
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static ReportWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>The last week that is over at an instant in a zone.</summary>
    public static ReportWeek LastClosed(DateTimeOffset now, TimeZoneInfo zone) => Of(LocalTime.DateAt(now, zone).AddDays(-7));

    /// <summary>Reads "2026-W47"; false for anything else and for weeks that the year does not have.</summary>
    public static bool TryParse(string? text, out ReportWeek week)
    {
        week = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        week = new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return week.Year is >= 1970 and <= 9998 && week.Number >= 1 && week.Number <= ISOWeek.GetWeeksInYear(week.Year);
    }

    /// <summary>The week that an instant lies in.</summary>
    public static ReportWeek At(DateTimeOffset instant, TimeZoneInfo zone) => Of(LocalTime.DateAt(instant, zone));

    /// <summary>When its report is made: the Monday after it at 06:00. What happens later no longer changes it.</summary>
    public DateTimeOffset ReportedAt(TimeZoneInfo zone) => LocalTime.ToInstant(Monday.AddDays(7), new TimeOnly(6, 0), zone);

    public ReportWeek Plus(int weeks) => Of(Monday.AddDays(7 * weeks));

    /// <summary>Where the week begins and ends in a zone; a week with a clock change has 167 or 169 hours.</summary>
    public (DateTimeOffset From, DateTimeOffset To) In(TimeZoneInfo zone) =>
        (LocalTime.StartOf(Monday, zone), LocalTime.StartOf(Monday.AddDays(7), zone));

    public int CompareTo(ReportWeek other) => Monday.CompareTo(other.Monday);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    [GeneratedRegex(@"^(\d{4})-W(\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static bool operator <(ReportWeek left, ReportWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportWeek left, ReportWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportWeek left, ReportWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportWeek left, ReportWeek right) => left.CompareTo(right) >= 0;
}
