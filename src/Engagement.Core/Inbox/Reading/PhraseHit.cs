namespace Engagement.Core.Inbox.Reading;

/// <summary>Words <paramref name="Start"/> … +<paramref name="Length"/> of a text are in the list <paramref name="Kind"/>.</summary>
internal readonly record struct PhraseHit(RuleKind Kind, int Start, int Length);
