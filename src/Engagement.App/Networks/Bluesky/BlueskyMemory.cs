namespace Engagement.App.Networks.Bluesky;

/// <summary>What must be known again when a person comes back from Bluesky.</summary>
internal sealed record BlueskyMemory(string Verifier, BlueskyServer Server, OAuthBinding Binding)
{
    public override string ToString() => "(memory)";
}
