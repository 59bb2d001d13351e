using Engagement.Core.Common;

namespace Engagement.Core.Publishing;

/// <summary>When posts draw most: engagement per post by weekday and hour. The composer offers its best hours, the report shows all of them.</summary>
public static class BestTimes
{
    /// <summary>How far back is looked.</summary>
    public const int Weeks = 16;

    /// <summary>Fewer posts are chance: nothing is claimed of their hour.</summary>
    public const int FewestPosts = 4;

    /// <summary>Every hour in which something went out, from Monday on.</summary>
    /// <param name="posts">When each post went out and what it drew.</param>
    /// <param name="zone">In whose hours.</param>
    public static IReadOnlyList<BestHour> Of(IEnumerable<(DateTimeOffset At, long Engagement)> posts, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return [.. posts
            .Select(post => (Local: TimeZoneInfo.ConvertTime(post.At, zone), post.Engagement))
            .GroupBy(post => (post.Local.DayOfWeek, post.Local.Hour))
            .Select(group => new BestHour(
                group.Key.DayOfWeek,
                group.Key.Hour,
                group.Count(),
                group.Count() < FewestPosts ? null : group.Average(post => post.Engagement)))
            .OrderBy(time => FromMonday(time.Day))
            .ThenBy(time => time.Hour)];
    }

    /// <summary>The hours that did best, of those of which something can be said.</summary>
    /// <param name="hours">All hours.</param>
    /// <param name="most">How many are named.</param>
    public static IReadOnlyList<BestHour> Best(IReadOnlyList<BestHour> hours, int most) =>
        [.. hours.Where(time => time.Engagement is not null).OrderByDescending(time => time.Engagement).ThenBy(time => FromMonday(time.Day)).ThenBy(time => time.Hour).Take(most)];

    /// <summary>The next time this hour of the week comes.</summary>
    public static DateTimeOffset Next(BestHour time, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(time);
        var today = LocalTime.DateAt(now, zone);
        return Enumerable.Range(0, 8)
            .Select(today.AddDays)
            .Where(day => day.DayOfWeek == time.Day)
            .Select(day => LocalTime.ToInstant(day, new TimeOnly(time.Hour, 0), zone))
            .First(at => at > now);
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
