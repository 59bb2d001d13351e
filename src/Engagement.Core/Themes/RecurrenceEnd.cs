using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Themes;

/// <summary>The UNTIL of a recurrence rule: the last date, local time or instant that still belongs to it.</summary>
public abstract record RecurrenceEnd
{
    private RecurrenceEnd()
    {
    }

    /// <summary>Whether the occurrence at this local date and time still belongs to the rule.</summary>
    public abstract bool Includes(DateOnly date, TimeOnly at, TimeZoneInfo zone);

    internal static RecurrenceEnd Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new OnDay(day);
        if (DateTime.TryParseExact(text, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new AtLocalTime(local);
        if (DateTime.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var utc))
            return new AtInstant(new DateTimeOffset(utc, TimeSpan.Zero));

        throw new RecurrenceRuleException($"UNTIL={text} is not a date; write it as 20261231 or 20261231T235959Z.");
    }

    /// <summary>The whole of a day belongs to the rule.</summary>
    public sealed record OnDay(DateOnly Day) : RecurrenceEnd
    {
        /// <inheritdoc/>
        public override bool Includes(DateOnly date, TimeOnly at, TimeZoneInfo zone) => date <= Day;
    }

    /// <summary>A time on the theme's own clock.</summary>
    public sealed record AtLocalTime(DateTime Local) : RecurrenceEnd
    {
        /// <inheritdoc/>
        public override bool Includes(DateOnly date, TimeOnly at, TimeZoneInfo zone) => date.ToDateTime(at) <= Local;
    }

    /// <summary>An instant.</summary>
    public sealed record AtInstant(DateTimeOffset Instant) : RecurrenceEnd
    {
        /// <inheritdoc/>
        public override bool Includes(DateOnly date, TimeOnly at, TimeZoneInfo zone) => LocalTime.ToInstant(date, at, zone) <= Instant;
    }
}
