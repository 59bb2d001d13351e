namespace Engagement.Core.Inbox;

/// <summary>Where a conversation stands.</summary>
public enum ConversationState
{
    New,
    /// <summary>Thanked by the robot, needs no person.</summary>
    Acknowledged,
    /// <summary>Waits for a person.</summary>
    Open,
    /// <summary>Waits for the customer.</summary>
    Waiting,
    Snoozed,
    /// <summary>Spam or abuse.</summary>
    Held,
    Resolved,
}
