namespace Engagement.App.Networks.Bluesky;

/// <summary>A record that is deleted.</summary>
internal sealed record BlueskyErase(string Repo, string Collection, string Rkey);
