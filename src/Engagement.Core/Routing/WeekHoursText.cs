using System.Globalization;
using System.Text.RegularExpressions;

namespace Engagement.Core.Routing;

/// <summary>Hours of a week as people write them: "Mon–Fri 8–16", "ma–pe 8–11.30, 12.30–16", "Sat 10:00–14:00"; a line for each.</summary>
public static partial class WeekHoursText
{
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] Finnish = ["ma", "ti", "ke", "to", "pe", "la", "su"];

    /// <summary>The hours, or the line that cannot be read.</summary>
    public static (IReadOnlyList<ServiceSpan> Spans, string? Unread) Read(string? text)
    {
        var spans = new List<ServiceSpan>();
        foreach (var line in (text ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Line().Match(line);
            if (!match.Success || DaysOf(match.Groups["days"].Value) is not { Count: > 0 } days || TimesOf(match.Groups["times"].Value) is not { Count: > 0 } times)
            {
                return ([], line);
            }

            spans.AddRange(days.SelectMany(day => times.Select(time => new ServiceSpan(day, time.From, time.To))));
        }

        return (spans, null);
    }

    /// <summary>Back into words, days with the same hours together.</summary>
    public static string Write(IReadOnlyList<ServiceSpan> spans, string language)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var names = language == "fi" ? Finnish : English;
        var byDay = Enumerable.Range(0, 7).Select(day => TimesIn(spans.Where(span => span.Day == DayAt(day)), language)).ToList();
        var lines = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            var last = day;
            while (last < 6 && byDay[last + 1] == byDay[day])
            {
                last++;
            }

            if (byDay[day].Length > 0)
            {
                lines.Add(day == last ? $"{names[day]} {byDay[day]}" : $"{names[day]}–{names[last]} {byDay[day]}");
            }

            day = last;
        }

        return string.Join('\n', lines);
    }

    private static string TimesIn(IEnumerable<ServiceSpan> spans, string language) =>
        string.Join(", ", spans.OrderBy(span => span.From).Select(span => $"{Clock(span.From, language)}–{(span.To == default ? "24" : Clock(span.To, language))}"));

    private static string Clock(TimeOnly time, string language) =>
        time.Minute == 0 ? time.Hour.ToString(CultureInfo.InvariantCulture) : time.ToString(language == "fi" ? "H.mm" : "H:mm", CultureInfo.InvariantCulture);

    private static DayOfWeek DayAt(int index) => (DayOfWeek)((index + 1) % 7);

    private static List<DayOfWeek> DaysOf(string text)
    {
        if (Daily().IsMatch(text))
        {
            return [.. Enumerable.Range(0, 7).Select(DayAt)];
        }

        var days = new List<DayOfWeek>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–', '—'], StringSplitOptions.TrimEntries).Select(IndexOf).ToList();
            if (ends.Count is 0 or > 2 || ends.Contains(-1))
            {
                return [];
            }

            for (var day = ends[0]; ; day = (day + 1) % 7)
            {
                days.Add(DayAt(day));
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return [.. days.Distinct()];
    }

    private static int IndexOf(string name)
    {
        var english = Array.FindIndex(English, day => name.Length >= 3 && name.StartsWith(day, StringComparison.OrdinalIgnoreCase));
        return english >= 0 ? english : Array.FindIndex(Finnish, day => name.Equals(day, StringComparison.OrdinalIgnoreCase) || IsLong(name, day));
    }

    // maanantai, tiistaisin … but not "tomato".
    private static bool IsLong(string name, string day) =>
        name.StartsWith(day, StringComparison.OrdinalIgnoreCase) && LongDay().IsMatch(name);

    private static List<(TimeOnly From, TimeOnly To)> TimesOf(string text)
    {
        var times = new List<(TimeOnly From, TimeOnly To)>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(['-', '–', '—'], StringSplitOptions.TrimEntries) is not [var first, var last]
                || TimeOf(first) is not { } from || TimeOf(last) is not { } to)
            {
                return [];
            }

            times.Add((from, to));
        }

        return times;
    }

    private static TimeOnly? TimeOf(string text)
    {
        var parts = text.Split([':', '.']);
        var hour = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : -1;
        var minute = parts.Length == 1 ? 0 : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : -1;
        return (hour, minute, parts.Length) switch
        {
            (24, 0, <= 2) => TimeOnly.MinValue,
            ( >= 0 and < 24, >= 0 and < 60, <= 2) => new TimeOnly(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<days>\p{L}[\p{L}\s,\-–—]*?)\s+(?<times>[\d.:,\s\-–—]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(daily|every day|päivittäin|joka päivä)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Daily();

    [GeneratedRegex(@"^(maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(sin)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongDay();
}
