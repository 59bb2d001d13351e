namespace Engagement.App.Networks.Mastodon;

/// <summary>What stands above and below a post.</summary>
internal sealed record MastodonContext(IReadOnlyList<MastodonStatus>? Ancestors, IReadOnlyList<MastodonStatus>? Descendants);
