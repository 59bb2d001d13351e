using Engagement.Core.Common;

namespace Engagement.Core.Publishing;

/// <summary>Which hours of the week did best by our own results. Says nothing where it rests on fewer than four posts.</summary>
public static class BestTimes
{
    /// <summary>Fewer posts are chance.</summary>
    public const int FewestPosts = 4;

    /// <param name="results">When each post went out and the engagements it drew.</param>
    /// <param name="zone">The channel's zone.</param>
    /// <param name="most">How many hours are named.</param>
    public static IReadOnlyList<BestTime> From(IEnumerable<(DateTimeOffset At, long Engagements)> results, TimeZoneInfo zone, int most)
    {
        ArgumentNullException.ThrowIfNull(results);
        return [.. results
            .Select(result => (Local: TimeZoneInfo.ConvertTime(result.At, zone), result.Engagements))
            .GroupBy(result => (result.Local.DayOfWeek, result.Local.Hour))
            .Where(group => group.Count() >= FewestPosts)
            .Select(group => new BestTime(group.Key.DayOfWeek, group.Key.Hour, group.Count(), group.Average(result => result.Engagements)))
            .OrderByDescending(time => time.Engagement).ThenBy(time => time.Day).ThenBy(time => time.Hour)
            .Take(most)];
    }

    /// <summary>The next time this hour of the week comes.</summary>
    public static DateTimeOffset Next(BestTime time, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(time);
        var today = LocalTime.DateAt(now, zone);
        return Enumerable.Range(0, 8)
            .Select(today.AddDays)
            .Where(day => day.DayOfWeek == time.Day)
            .Select(day => LocalTime.ToInstant(day, new TimeOnly(time.Hour, 0), zone))
            .First(at => at > now);
    }
}
