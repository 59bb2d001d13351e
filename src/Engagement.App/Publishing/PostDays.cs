namespace Engagement.App.Publishing;

/// <summary>Posts day by day: the first ones of each day as lines, and how many each day has in all.</summary>
internal sealed record PostDays(IReadOnlyList<PostLine> Lines, IReadOnlyDictionary<DateOnly, int> Counts);
