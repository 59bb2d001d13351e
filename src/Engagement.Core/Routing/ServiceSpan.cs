namespace Engagement.Core.Routing;

/// <summary>Hours of one weekday in which a promise counts.</summary>
/// <param name="Day">The day on which it begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; midnight, or earlier than <paramref name="From"/>, is on the next day.</param>
public sealed record ServiceSpan(DayOfWeek Day, TimeOnly From, TimeOnly To);
