namespace Engagement.App.Networks.Mastodon;

/// <summary>Whose token it is.</summary>
internal sealed record MastodonOwner(string? Id, string? Acct, string? DisplayName);
