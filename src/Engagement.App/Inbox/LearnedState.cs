namespace Engagement.App.Inbox;

/// <summary>One state of what was learned, in a list.</summary>
public sealed record LearnedState(int Number, DateTimeOffset At, LearnedWhy Why, int? BackTo, string? By, int Lessons);
