namespace Engagement.Core.Inbox.Reading;

/// <summary>What each column of the weights of intents tells.</summary>
internal enum Head
{
    Complaint,
    Praise,
    Spam,
    Abuse,

    /// <summary>Praise against all that a person must see, and nothing else.</summary>
    Thankable,
}
