namespace Engagement.App.Networks.Bluesky;

/// <summary>A session.</summary>
internal sealed record BlueskySession(string? AccessJwt, string? RefreshJwt, string? Did, string? Handle)
{
    public override string ToString() => "(session)";
}
