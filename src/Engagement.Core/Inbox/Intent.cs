namespace Engagement.Core.Inbox;

/// <summary>What a comment is for.</summary>
public enum Intent
{
    Question,
    Complaint,
    Request,
    Praise,
    FanContent,
    Spam,
    Abuse,
    Other,
}
