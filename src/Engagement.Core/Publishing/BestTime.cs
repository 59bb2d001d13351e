namespace Engagement.Core.Publishing;

/// <summary>An hour of the week at which our posts did well.</summary>
/// <param name="Day">In the channel's zone.</param>
/// <param name="Hour">0–23.</param>
/// <param name="Posts">How many posts the figure rests on.</param>
/// <param name="Engagement">Their mean engagements.</param>
public sealed record BestTime(DayOfWeek Day, int Hour, int Posts, double Engagement);
