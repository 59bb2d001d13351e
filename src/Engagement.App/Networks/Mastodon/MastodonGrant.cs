namespace Engagement.App.Networks.Mastodon;

/// <summary>A token; it has no end and is not renewed.</summary>
internal sealed record MastodonGrant(string? AccessToken, string? Scope)
{
    public override string ToString() => "(grant)";
}
