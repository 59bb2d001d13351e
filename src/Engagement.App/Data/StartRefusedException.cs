namespace Engagement.App.Data;

/// <summary>The program cannot start, or a verb cannot run, for a reason that its operator can remove. One line, no stack trace.</summary>
internal sealed class StartRefusedException(string words) : Exception(words);
