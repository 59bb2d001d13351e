namespace Engagement.Core.Themes;

/// <summary>A recurrence rule that cannot be used; the message says why in words for the person who wrote it.</summary>
public sealed class RecurrenceRuleException(string message) : FormatException(message);
