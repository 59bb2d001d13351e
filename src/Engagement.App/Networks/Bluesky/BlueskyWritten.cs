namespace Engagement.App.Networks.Bluesky;

/// <summary>What became of several new records, in their order.</summary>
internal sealed record BlueskyWritten(IReadOnlyList<BlueskyRef>? Results);
