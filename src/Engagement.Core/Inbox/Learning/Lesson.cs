namespace Engagement.Core.Inbox.Learning;

/// <summary>A comment and what a person said it is.</summary>
/// <param name="Text">As the network gave it.</param>
/// <param name="LanguageHint">The channel's language, if any.</param>
/// <param name="HasMedia">It carries a picture or a video.</param>
/// <param name="Intent">What the person said.</param>
/// <param name="At">When they said so.</param>
public sealed record Lesson(string Text, string? LanguageHint, bool HasMedia, Intent Intent, DateTimeOffset At);
