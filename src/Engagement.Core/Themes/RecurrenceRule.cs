using System.Globalization;
using System.Text.RegularExpressions;

namespace Engagement.Core.Themes;

/// <summary>
/// A theme's RRULE (RFC 5545) as far as a theme can use it: it names days, the time of day stands beside it. What cannot be
/// used is refused in words. COUNT and UNTIL are read here; the days themselves are computed by the scheduler's own support.
/// </summary>
public sealed partial class RecurrenceRule
{
    /// <summary>The largest COUNT.</summary>
    public const int MaxCount = 5_000;

    private static readonly string[] NamesOfDays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly Dictionary<string, string> _parts;

    private RecurrenceRule(string text, RecurrenceFrequency frequency, Dictionary<string, string> parts)
    {
        Text = text;
        Frequency = frequency;
        _parts = parts;
        Count = parts.TryGetValue("COUNT", out var count) ? RecurrenceNumbers.Single("COUNT", count, 1, MaxCount) : null;
        Until = parts.TryGetValue("UNTIL", out var until) ? RecurrenceEnd.Read(until) : null;
    }

    /// <summary>The rule in capitals, without the "RRULE:" that some calendars put before it.</summary>
    public string Text { get; }

    /// <summary>Its step.</summary>
    public RecurrenceFrequency Frequency { get; }

    /// <summary>After how many occurrences it ends, skipped and moved ones included, or null.</summary>
    public int? Count { get; }

    /// <summary>When it ends, or null.</summary>
    public RecurrenceEnd? Until { get; }

    /// <summary>Reads a rule.</summary>
    /// <exception cref="RecurrenceRuleException">It is not a rule that a theme can use.</exception>
    public static RecurrenceRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rule = text.Trim().TrimEnd(';').ToUpperInvariant();
        if (rule.StartsWith("RRULE:", StringComparison.Ordinal))
            rule = rule["RRULE:".Length..];
        if (rule.Length > 400)
            throw new RecurrenceRuleException("The rule is longer than 400 characters.");

        var parts = Split(rule);
        var frequency = ReadFrequency(parts);
        if (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL"))
            throw new RecurrenceRuleException("A rule ends by COUNT or by UNTIL, not by both.");
        Check(frequency, parts);
        return new RecurrenceRule(rule, frequency, parts);
    }

    /// <summary>
    /// The rule for computing days: without its end, and with everything spelled out that RFC 5545 takes from the first day or
    /// from the whole year, so that 31 January monthly skips the short months instead of moving to their last days.
    /// </summary>
    /// <param name="start">The theme's first day.</param>
    public string SpelledOut(DateOnly start)
    {
        var parts = new Dictionary<string, string>(_parts, StringComparer.Ordinal);
        parts.Remove("COUNT");
        parts.Remove("UNTIL");
        var namesDays = parts.ContainsKey("BYDAY") || parts.ContainsKey("BYMONTHDAY") || parts.ContainsKey("BYYEARDAY");
        if (Frequency is RecurrenceFrequency.Monthly && !namesDays)
            parts["BYMONTHDAY"] = Plain(start.Day);
        if (Frequency is RecurrenceFrequency.Yearly && !parts.ContainsKey("BYYEARDAY") && !parts.ContainsKey("BYWEEKNO"))
            SpellOutYear(parts, start, namesDays);
        return string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
    }

    /// <summary>The same rule, ending with the day before this one.</summary>
    public string EndingBefore(DateOnly day) => WithEnd($"UNTIL={day.AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>The same rule with this many occurrences.</summary>
    public string WithCount(int count) => WithEnd($"COUNT={Plain(count)}");

    /// <summary>The same rule without an end.</summary>
    public string WithoutEnd() => WithEnd(null);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private string WithEnd(string? end) =>
        string.Join(';', _parts.Where(part => part.Key is not ("COUNT" or "UNTIL")).Select(part => $"{part.Key}={part.Value}").Append(end).OfType<string>());

    private static void SpellOutYear(Dictionary<string, string> parts, DateOnly start, bool namesDays)
    {
        if (!namesDays)
        {
            parts.TryAdd("BYMONTH", Plain(start.Month));
            parts["BYMONTHDAY"] = Plain(start.Day);
            return;
        }

        // "20MO" without a month is the 20th Monday of the year: among all Mondays of all months the 20th.
        if (!parts.ContainsKey("BYMONTH") && parts.TryGetValue("BYDAY", out var days) && NumberedDay().Match(days) is { Success: true } numbered)
        {
            parts["BYDAY"] = numbered.Groups["day"].Value;
            parts["BYSETPOS"] = numbered.Groups["number"].Value;
        }

        parts.TryAdd("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12");
    }

    private static Dictionary<string, string> Split(string rule)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == part.Length - 1)
                throw new RecurrenceRuleException($"'{part}' is not a part of a rule; a rule looks like FREQ=WEEKLY;BYDAY=TH.");
            if (!parts.TryAdd(part[..equals], part[(equals + 1)..]))
                throw new RecurrenceRuleException($"{part[..equals]} stands twice in the rule.");
        }

        return parts;
    }

    private static RecurrenceFrequency ReadFrequency(Dictionary<string, string> parts) => parts.GetValueOrDefault("FREQ") switch
    {
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        null => throw new RecurrenceRuleException("The rule does not say how often: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY is missing."),
        "HOURLY" or "MINUTELY" or "SECONDLY" => throw new RecurrenceRuleException("A theme happens at most once a day: use FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."),
        var other => throw new RecurrenceRuleException($"FREQ={other} is not known; use DAILY, WEEKLY, MONTHLY or YEARLY."),
    };

    private static void Check(RecurrenceFrequency frequency, Dictionary<string, string> parts)
    {
        foreach (var (name, value) in parts)
        {
            switch (name)
            {
                case "FREQ" or "COUNT" or "UNTIL": break;
                case "INTERVAL": RecurrenceNumbers.Single(name, value, 1, 1_000); break;
                case "BYMONTH": RecurrenceNumbers.List(name, value, 1, 12, negative: false); break;
                case "BYMONTHDAY" when frequency is not RecurrenceFrequency.Weekly: RecurrenceNumbers.List(name, value, 1, 31, negative: true); break;
                case "BYYEARDAY" when frequency is RecurrenceFrequency.Yearly: RecurrenceNumbers.List(name, value, 1, 366, negative: true); break;
                case "BYWEEKNO" when frequency is RecurrenceFrequency.Yearly: CheckWeeks(value, parts); break;
                case "BYSETPOS": RecurrenceNumbers.List(name, value, 1, 366, negative: true); break;
                case "BYDAY": CheckDays(frequency, value, parts); break;
                case "WKST" when NamesOfDays.Contains(value): break;
                case "BYHOUR" or "BYMINUTE" or "BYSECOND":
                    throw new RecurrenceRuleException($"{name} is not used: the theme's time of day stands beside the rule.");
                case "BYMONTHDAY" or "BYYEARDAY" or "BYWEEKNO":
                    throw new RecurrenceRuleException($"{name} does not go with FREQ={parts["FREQ"]}.");
                default: throw new RecurrenceRuleException($"'{name}={value}' is not understood.");
            }
        }
    }

    // Weeks that reach over New Year come out wrong in the scheduler's support, and nobody plans a series by them.
    private static void CheckWeeks(string value, Dictionary<string, string> parts)
    {
        RecurrenceNumbers.List("BYWEEKNO", value, 2, 51, negative: false);
        if (!parts.ContainsKey("BYDAY"))
            throw new RecurrenceRuleException("BYWEEKNO needs BYDAY: which days of the week?");
        if (parts.GetValueOrDefault("WKST", "MO") != "MO")
            throw new RecurrenceRuleException("BYWEEKNO counts weeks from Monday; leave WKST out.");
    }

    private static void CheckDays(RecurrenceFrequency frequency, string value, Dictionary<string, string> parts)
    {
        var days = value.Split(',');
        foreach (var day in days)
        {
            if (!Day().IsMatch(day))
                throw new RecurrenceRuleException($"'{day}' is not a day of the week; they are MO, TU, WE, TH, FR, SA and SU.");
        }

        if (days.All(day => day.Length == 2))
            return;
        if (frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly || parts.ContainsKey("BYWEEKNO"))
            throw new RecurrenceRuleException($"BYDAY={value}: \"2TH\" means the second Thursday of a month; use FREQ=MONTHLY.");
        if (frequency is RecurrenceFrequency.Yearly && !parts.ContainsKey("BYMONTH") && (days.Length > 1 || parts.ContainsKey("BYSETPOS")))
            throw new RecurrenceRuleException($"BYDAY={value} counts days of the whole year; name one day alone, or add BYMONTH.");
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\+?(?<number>-?\d+)(?<day>[A-Z]{2})$")]
    private static partial Regex NumberedDay();
}
