namespace Engagement.App.Networks.Bluesky;

/// <summary>A record by its address and the hash of what it says.</summary>
internal sealed record BlueskyRef(string Uri, string Cid);
