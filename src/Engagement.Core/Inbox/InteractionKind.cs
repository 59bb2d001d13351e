namespace Engagement.Core.Inbox;

/// <summary>What kind of inbound thing it is.</summary>
public enum InteractionKind
{
    Comment,
    Reply,
    Mention,
    Review,
    Message,
}
