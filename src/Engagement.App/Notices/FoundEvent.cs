namespace Engagement.App.Notices;

/// <summary>Something that happened, found in the rows that say so.</summary>
/// <param name="Key">What makes it the same when it is found again.</param>
/// <param name="Event">Its kind.</param>
/// <param name="At">When.</param>
/// <param name="Data">What is told of it.</param>
internal sealed record FoundEvent(string Key, string Event, DateTimeOffset At, object Data);
