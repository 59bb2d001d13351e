namespace Engagement.App.Networks.Bluesky;

/// <summary>What an account may still upload today.</summary>
internal sealed record BlueskyFilmLimits(bool CanUpload, long? RemainingDailyVideos, long? RemainingDailyBytes, string? Message, string? Error);
