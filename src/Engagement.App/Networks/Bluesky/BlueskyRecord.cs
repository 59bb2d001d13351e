namespace Engagement.App.Networks.Bluesky;

/// <summary>A record that is written whatever stood there before.</summary>
internal sealed record BlueskyRecord(string Repo, string Collection, string Rkey, object Record);
