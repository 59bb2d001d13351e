using Engagement.Core.Common;

namespace Engagement.Core.Publishing;

/// <summary>Another day for something whose time has passed.</summary>
public static class HeldPlaces
{
    /// <summary>The same time of day in the zone, as many steps later as it takes to lie ahead; at least one.</summary>
    /// <param name="dueAt">When it was to be said.</param>
    /// <param name="days">The length of a step: 1 for the next day, 7 for the same day of the week.</param>
    /// <param name="now">The present.</param>
    /// <param name="zone">Whose time of day is kept, over changes of the clock too.</param>
    public static DateTimeOffset Next(DateTimeOffset dueAt, int days, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var at = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(dueAt, zone).DateTime);
        var day = LocalTime.DateAt(dueAt, zone);
        var behind = Math.Max(0, LocalTime.DateAt(now, zone).DayNumber - day.DayNumber);
        day = day.AddDays(Math.Max(1, behind / days) * days);
        while (LocalTime.ToInstant(day, at, zone) <= now)
        {
            day = day.AddDays(days);
        }

        return LocalTime.ToInstant(day, at, zone);
    }
}
