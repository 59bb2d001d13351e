namespace Engagement.App.Networks.Bluesky;

/// <summary>Several posts as they are shown; those that are gone are absent.</summary>
internal sealed record BlueskyViews(IReadOnlyList<BlueskyView>? Posts);
