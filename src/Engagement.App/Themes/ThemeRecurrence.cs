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
    private readonly ITrigger _days;

    private ThemeRecurrence(RecurrenceRule rule, DateOnly start, TimeOnly at, TimeZoneInfo zone)
    {
        (_rule, _start, _at, _zone) = (rule, start, at, zone);
        _days = TriggerBuilder.Create()
            .WithIdentity("theme")
            .WithRecurrenceSchedule(rule.SpelledOut(start), schedule => schedule.InTimeZone(TimeZoneInfo.Utc))
            .StartAt(AtNoon(start))
            .EndAt(AtNoon(start.AddYears(HorizonYears)))
            .Build();
    }

    /// <summary>Reads a rule and makes sure that it has a date.</summary>
    /// <exception cref="RecurrenceRuleException">The rule cannot be used, the zone is unknown, or no day ever fits.</exception>
    public static ThemeRecurrence Create(string rule, DateOnly start, TimeOnly at, string timeZone)
    {
        var zone = LocalTime.FindZone(timeZone) ?? throw new RecurrenceRuleException($"'{timeZone}' is not a time zone; write it as Europe/Helsinki.");
        if (start.Year is < 1970 or > 2200)
            throw new RecurrenceRuleException("The first day must lie between 1970 and 2200.");

        var recurrence = new ThemeRecurrence(RecurrenceRule.Parse(rule), start, at, zone);
        return recurrence.Days(start).Any() ? recurrence : throw new RecurrenceRuleException($"The rule {rule} has no date: no day from {start:yyyy-MM-dd} on fits it.");
    }

    /// <summary>The occurrences from one date to another, both included.</summary>
    public IReadOnlyList<Occurrence> Between(DateOnly from, DateOnly to) =>
        [.. Days(from).TakeWhile(day => day <= to).Select(day => new Occurrence(day, LocalTime.ToInstant(day, _at, _zone)))];

    private IEnumerable<DateOnly> Days(DateOnly from)
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
