namespace Engagement.App.Channels;

/// <summary>An app's id and secret in clear; lives in memory only.</summary>
internal sealed record NetworkAppKeys(string Id, string Secret)
{
    public override string ToString() => "(app)";
}
