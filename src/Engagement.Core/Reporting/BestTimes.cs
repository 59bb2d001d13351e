namespace Engagement.Core.Reporting;

/// <summary>When posts draw most: engagement per post by weekday and hour over sixteen weeks. Nothing is claimed of an hour with fewer than four posts.</summary>
public static class BestTimes
{
    public const int Weeks = 16;
    public const int FewestPosts = 4;

    public static IReadOnlyList<BestHour> Of(IReadOnlyList<TimingFact> posts, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return [.. posts
            .GroupBy(post => Place(post.SentAt, zone))
            .Select(group => new BestHour(
                group.Key.Day,
                group.Key.Hour,
                group.Count(),
                group.Count() < FewestPosts ? null : group.Average(post => post.Engagement)))
            .OrderBy(time => ((int)time.Day + 6) % 7)
            .ThenBy(time => time.Hour)];
    }

    private static (DayOfWeek Day, int Hour) Place(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return (local.DayOfWeek, local.Hour);
    }
}
