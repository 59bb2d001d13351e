namespace Engagement.Core.Inbox;

/// <summary>The mood of a comment; "not classed" is null.</summary>
public enum Sentiment
{
    Negative,
    Neutral,
    Positive,
}
