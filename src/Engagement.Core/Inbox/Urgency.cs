namespace Engagement.Core.Inbox;

/// <summary>Why a comment cannot wait.</summary>
public enum Urgency
{
    None,
    Safety,
    Legal,
    Press,
    Health,
    Crisis,
}
