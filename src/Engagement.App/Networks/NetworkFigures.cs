namespace Engagement.App.Networks;

/// <summary>What a network counts for one post. Null is "not given", never 0.</summary>
internal sealed record NetworkFigures(long? Impressions, long? Reach, long? Reactions, long? Comments, long? Shares, long? Clicks);
