using Engagement.Core.Common;
using Engagement.Core.Themes;
using Quartz;

namespace Engagement.App.Themes;

/// <summary>
/// The dates of a theme: its rule from its first day, at a time of day in a zone. Quartz computes the days; it does so at
/// noon without a zone, because in a zone it carries a start inside a clock change over to all later days and knows no local
/// date for a time that moved over midnight. Its COUNT counts firings of a running trigger, so the count is kept here.
/// </summary>
public sealed class ThemeRecurrence
{
    /// <summary>How far ahead of its first day a rule must have a date; the rarest day, a Monday 29 February, is 40 years off at most.</summary>
    private const int HorizonYears = 50;

    private static readonly TimeOnly Noon = new(12, 0);

    private readonly RecurrenceRule _rule;
    private readonly DateOnly _start;
    private readonly TimeOnly _at;
    private readonly TimeZoneInfo _zone;
    private readonly ThemeBreaks _breaks;
    private readonly ITrigger _days;

    private ThemeRecurrence(RecurrenceRule rule, DateOnly start, TimeOnly at, TimeZoneInfo zone, ThemeBreaks breaks)
    {
        (_rule, _start, _at, _zone, _breaks) = (rule, start, at, zone, breaks);
        _days = TriggerBuilder.Create()
            .WithIdentity("theme")
            .WithRecurrenceSchedule(rule.SpelledOut(start), schedule => schedule.InTimeZone(TimeZoneInfo.Utc))
            .StartAt(AtNoon(start))
            .EndAt(AtNoon(start.AddYears(HorizonYears)))
            .Build();
    }

    /// <summary>Reads a rule and makes sure that it has a date.</summary>
    /// <param name="rule">RRULE.</param>
    /// <param name="start">The first day.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="timeZone">IANA zone.</param>
    /// <param name="breaks">The days on which the theme rests; they count among the occurrences of a COUNT.</param>
    /// <exception cref="RecurrenceRuleException">The rule cannot be used, the zone is unknown, or no day ever fits.</exception>
    public static ThemeRecurrence Create(string rule, DateOnly start, TimeOnly at, string timeZone, ThemeBreaks? breaks = null)
    {
        var zone = LocalTime.FindZone(timeZone) ?? throw new RecurrenceRuleException($"'{timeZone}' is not a time zone; write it as Europe/Helsinki.");
        if (start.Year is < 1970 or > 2200)
            throw new RecurrenceRuleException("The first day must lie between 1970 and 2200.");

        var recurrence = new ThemeRecurrence(RecurrenceRule.Parse(rule), start, at, zone, breaks ?? ThemeBreaks.None);
        if (!recurrence.Planned(start).Any())
            throw new RecurrenceRuleException($"The rule {rule} has no date: no day from {start:yyyy-MM-dd} on fits it.");
        return recurrence.Days(start).Any() ? recurrence : throw new RecurrenceRuleException($"The rule {rule} has no date: all its days are holidays or taken out.");
    }

    /// <summary>The occurrences from one date to another, both included.</summary>
    public IReadOnlyList<Occurrence> Between(DateOnly from, DateOnly to) =>
        [.. Days(from).TakeWhile(day => day <= to).Select(day => new Occurrence(day, LocalTime.ToInstant(day, _at, _zone)))];

    /// <summary>The next occurrence on or after a date, or null: it has ended.</summary>
    public DateOnly? NextFrom(DateOnly from) => Days(from).Select(day => (DateOnly?)day).FirstOrDefault();

    /// <summary>How many dates of the rule lie before this one, those on which it rests too.</summary>
    public int CountBefore(DateOnly date) => Planned(_start).TakeWhile(day => day < date).Count();

    /// <summary>The dates of the rule on which the theme rests, both ends included.</summary>
    public IReadOnlyList<DateOnly> RestsBetween(DateOnly from, DateOnly to) => [.. Planned(from).TakeWhile(day => day <= to).Where(_breaks.Include)];

    private IEnumerable<DateOnly> Days(DateOnly from) => Planned(from).Where(day => !_breaks.Include(day));

    private IEnumerable<DateOnly> Planned(DateOnly from)
    {
        // A count runs from the first day on, whatever part of it is asked for.
        var days = (_rule.Count is { } count ? After(_start).Take(count) : After(from > _start ? from : _start)).SkipWhile(day => day < from);
        return _rule.Until is { } until ? days.TakeWhile(day => until.Includes(day, _at, _zone)) : days;
    }

    private IEnumerable<DateOnly> After(DateOnly from)
    {
        if (from > _start.AddYears(HorizonYears))
            yield break;

        for (var next = Next(AtNoon(from).AddSeconds(-1)); next is { } noon; next = Next(noon))
            yield return DateOnly.FromDateTime(noon.UtcDateTime);
    }

    private DateTimeOffset? Next(DateTimeOffset after)
    {
        try
        {
            return _days.GetFireTimeAfter(after);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Quartz looks for a day that never comes until the years run out, and says so in this way.
            return null;
        }
    }

    private static DateTimeOffset AtNoon(DateOnly date) => new(date.ToDateTime(Noon), TimeSpan.Zero);
}
