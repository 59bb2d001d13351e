namespace Engagement.App.Networks.Mastodon;

/// <summary>Somebody; ids are the server's own and texts.</summary>
internal sealed record MastodonAccount(
    string? Id, string? Username, string? Acct, string? DisplayName, string? Url, bool? Bot, MastodonAccount.MastodonDefaults? Source, long? FollowersCount = null)
{
    public string Name => DisplayName is { Length: > 0 } name ? name : Username ?? Acct ?? "";

    /// <summary>What the account has chosen for its own posts; told only to itself.</summary>
    internal sealed record MastodonDefaults(string? Privacy, bool? Sensitive);
}
