namespace Engagement.App.Networks;

/// <summary>One of our posts whose comments a poll reads.</summary>
internal sealed record WatchedPost(string RemoteId, DateTimeOffset SentAt);
