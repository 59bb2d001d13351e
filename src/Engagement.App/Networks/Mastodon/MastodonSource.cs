namespace Engagement.App.Networks.Mastodon;

/// <summary>The words of a post as they were written.</summary>
internal sealed record MastodonSource(string? Id, string? Text);
