using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>Whole local days, from the first to the one before <paramref name="Until"/>.</summary>
public readonly record struct ReportPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>A report of one's own is about at most so many days.</summary>
    public const int MostDays = 731;

    public int Days => Until.DayNumber - From.DayNumber;

    public static ReportPeriod Of(ReportWeek week) => new(week.Monday, week.Monday.AddDays(7));

    /// <summary>Where it begins and ends in a zone.</summary>
    public (DateTimeOffset From, DateTimeOffset To) In(TimeZoneInfo zone) => (LocalTime.StartOf(From, zone), LocalTime.StartOf(Until, zone));

    /// <summary>Until when what happened counts: 06:00 on the day after, as for a week.</summary>
    public DateTimeOffset ReportedAt(TimeZoneInfo zone) => LocalTime.ToInstant(Until, new TimeOnly(6, 0), zone);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{Until.AddDays(-1):yyyy-MM-dd}");
}
