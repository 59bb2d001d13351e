namespace Engagement.Core.Inbox;

/// <summary>What is known beside the words of a comment.</summary>
/// <param name="HasMedia">It carries a picture or a video.</param>
public sealed record TriageContext(bool HasMedia);
