namespace Engagement.App.Networks.Bluesky;

/// <summary>Whose handle it is.</summary>
internal sealed record BlueskyDid(string? Did);
