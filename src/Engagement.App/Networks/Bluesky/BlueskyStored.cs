namespace Engagement.App.Networks.Bluesky;

/// <summary>A record as its repository holds it.</summary>
internal sealed record BlueskyStored(string? Uri, string? Cid, BlueskyPost? Value);
