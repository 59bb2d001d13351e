namespace Engagement.App.Networks.Bluesky;

/// <summary>A page of what happened to the account, newest first; the cursor walks backwards.</summary>
internal sealed record BlueskyNotifications(IReadOnlyList<BlueskyNotifications.BlueskyNotice>? Notifications, string? Cursor)
{
    internal sealed record BlueskyNotice(string? Uri, string? Reason, DateTimeOffset? IndexedAt);
}
