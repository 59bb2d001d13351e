namespace Engagement.App.Networks.Bluesky;

/// <summary>A word by which another service may do one thing for an account.</summary>
internal sealed record BlueskyServicePass(string? Token)
{
    public override string ToString() => "(pass)";
}
