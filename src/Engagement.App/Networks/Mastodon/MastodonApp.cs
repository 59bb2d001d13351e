namespace Engagement.App.Networks.Mastodon;

/// <summary>What a server knows us by.</summary>
internal sealed record MastodonApp(string? ClientId, string? ClientSecret)
{
    public override string ToString() => "(app)";
}
