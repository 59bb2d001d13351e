namespace Engagement.Core.Inbox.Learning;

/// <summary>A word, or two that follow each other, and what corrections taught about it.</summary>
/// <param name="Words">As the reader sees them: lower-case.</param>
/// <param name="Lessons">How many corrected comments have it.</param>
/// <param name="Shifts">How far it moves a reading.</param>
public sealed record LearnedTerm(string Words, int Lessons, IntentShifts Shifts);
