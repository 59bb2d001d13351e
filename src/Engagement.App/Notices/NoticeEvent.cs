namespace Engagement.App.Notices;

/// <summary>A notice as the other program reads it.</summary>
internal sealed record NoticeEvent(string Id, string Event, DateTimeOffset At, object Data);
