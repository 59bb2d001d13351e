using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Channels;

/// <summary>The times of the week of a channel: written by people as lines, asked for the next free one.</summary>
public static class PostingTimes
{
    /// <summary>So many in a week are no rhythm any more.</summary>
    public const int Most = 100;

    private const int DaysAhead = 60;

    // Two posts closer than this would be in each other's way.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(15);

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Finnish = ["ma", "ti", "ke", "to", "pe", "la", "su"];

    /// <summary>The next moment after <paramref name="now"/> that the rhythm names and that nothing else takes; null where there is no rhythm.</summary>
    public static DateTimeOffset? NextFree(IEnumerable<PostingTime> times, TimeZoneInfo zone, IReadOnlyCollection<DateTimeOffset> taken, DateTimeOffset now, DateOnly? from = null)
    {
        ArgumentNullException.ThrowIfNull(times);
        var week = times.Distinct().OrderBy(time => time.At).ToLookup(time => time.Day, time => time.At);
        if (week.Count == 0)
        {
            return null;
        }

        var today = LocalTime.DateAt(now, zone);
        var first = from is { } wanted && wanted > today ? wanted : today;
        return Enumerable.Range(0, DaysAhead)
            .Select(first.AddDays)
            .SelectMany(day => week[day.DayOfWeek].Select(at => LocalTime.ToInstant(day, at, zone)))
            .Where(at => at > now && IsFree(at, taken))
            .Select(at => (DateTimeOffset?)at)
            .FirstOrDefault();
    }

    /// <summary>Whether nothing else goes out close to it.</summary>
    public static bool IsFree(DateTimeOffset at, IEnumerable<DateTimeOffset> taken) => taken.All(other => (other - at).Duration() >= Apart);

    /// <summary>"Mon 09:00 12:00" line by line, in the order of the week.</summary>
    public static string Write(IEnumerable<PostingTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return string.Join('\n', times
            .GroupBy(time => time.Day)
            .OrderBy(group => ((int)group.Key + 6) % 7)
            .Select(group => $"{group.Key.ToString()[..3]} {string.Join(' ', group.Select(time => time.At).Order().Select(at => at.ToString("HH:mm", CultureInfo.InvariantCulture)))}"));
    }

    /// <summary>Reads what people write: a day or a span of days (Mon-Fri), then times. Finnish day names are known too.</summary>
    /// <exception cref="RefusedException">A line cannot be read; the words name it.</exception>
    public static IReadOnlyList<PostingTime> Read(string? text)
    {
        var times = (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(ReadLine).Distinct().ToList();
        return times.Count <= Most
            ? times
            : throw RefusedException.Invalid("postingTimes", $"At most {Most} times in a week.", Most, times.Count);
    }

    private static IEnumerable<PostingTime> ReadLine(string line)
    {
        var words = line.Split((char[])[' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var days = DaysOf(words[0]);
        var times = words[1..].Select(word => TimeOnly.TryParseExact(word.Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : (TimeOnly?)null).ToList();
        return days.Count > 0 && times.Count > 0 && times.TrueForAll(at => at is not null)
            ? days.SelectMany(day => times.Select(at => new PostingTime(day, at!.Value)))
            : throw RefusedException.Invalid("postingTimes", $"The line “{(line.Length > 40 ? line[..40] : line)}” cannot be read. Write a day or a span of days and times: Mon-Fri 09:00 17:30.");
    }

    private static List<DayOfWeek> DaysOf(string word)
    {
        var ends = word.Split('-', '–').Select(IndexOf).ToList();
        return ends.Count is 0 or > 2 || ends.Contains(-1) || ends[^1] < ends[0]
            ? []
            : [.. Week[ends[0]..(ends[^1] + 1)]];
    }

    private static int IndexOf(string word)
    {
        var key = word.Trim().TrimEnd(':');
        var index = Array.FindIndex(Week, day => key.Length >= 3 && day.ToString().StartsWith(key, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : Array.FindIndex(Finnish, day => day.Equals(key, StringComparison.OrdinalIgnoreCase));
    }
}
