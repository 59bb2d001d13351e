namespace Engagement.App.Inbox;

/// <summary>How quickly comments of a channel come here.</summary>
/// <param name="LastCommentAt">When the last one came.</param>
/// <param name="MedianLag">Between the network's time and ours, over the last twenty; null when none came.</param>
public sealed record ChannelHearing(DateTimeOffset? LastCommentAt, TimeSpan? MedianLag);
