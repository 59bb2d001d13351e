namespace Engagement.Core.Common;

/// <summary>
/// The one place where a date and a time of day in a named zone become an instant. As RFC 5545, 3.3.5: a time that does not
/// exist moves forward by the length of the gap (03:30 becomes 04:30), a time that exists twice is the first of the two.
/// </summary>
public static class LocalTime
{
    /// <summary>The zone of an IANA name, or null where there is none of that name.</summary>
    public static TimeZoneInfo? FindZone(string ianaName)
    {
        ArgumentNullException.ThrowIfNull(ianaName);
        return TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out var zone) && zone.HasIanaId ? zone : null;
    }

    /// <summary>The instant (UTC) at which clocks in the zone show this date and time.</summary>
    public static DateTimeOffset ToInstant(DateOnly date, TimeOnly at, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(at, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, OffsetAt(local, zone)).ToUniversalTime();
    }

    /// <summary>The instant at which a day begins in the zone.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone) => ToInstant(date, TimeOnly.MinValue, zone);

    /// <summary>The date that calendars in the zone show at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static TimeSpan OffsetAt(DateTime local, TimeZoneInfo zone)
    {
        // The offset that held before the gap carries the time over it.
        if (zone.IsInvalidTime(local))
            return zone.GetUtcOffset(local.AddDays(-1));

        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
    }
}
