namespace Engagement.Core.Publishing;

/// <summary>An hour of the week in the zone that was asked for, with what posts drew in it.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Posts">How many posts went out in it: n.</param>
/// <param name="Engagement">The mean engagement of one post; null under four posts, of which nothing is claimed.</param>
public sealed record BestHour(DayOfWeek Day, int Hour, int Posts, double? Engagement);
