namespace Engagement.App.Networks.Bluesky;

/// <summary>What a session is opened with.</summary>
internal sealed record BlueskySignIn(string Identifier, string Password)
{
    public override string ToString() => "(sign-in)";
}
