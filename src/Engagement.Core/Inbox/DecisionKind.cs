namespace Engagement.Core.Inbox;

/// <summary>What becomes of a comment.</summary>
public enum DecisionKind
{
    Acknowledge,
    Route,
    Hold,
    Ignore,
}
