namespace Engagement.Core.Publishing;

/// <summary>A post as a subscribed calendar shows it.</summary>
public sealed record FeedEvent(string Uid, DateTimeOffset At, string Summary, string Description, string? Url, DateTimeOffset Stamp, int Version);
