namespace Engagement.App.Networks.Mastodon;

/// <summary>Something that concerns us.</summary>
internal sealed record MastodonNotification(string? Id, string? Type, MastodonStatus? Status);
