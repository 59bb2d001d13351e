namespace Engagement.Core.Inbox;

/// <summary>How a thank-you without words stands.</summary>
public enum LikeState
{
    /// <summary>To be given when its time has come.</summary>
    Pending,
    Given,
    /// <summary>The network did not take it.</summary>
    Failed,
    /// <summary>Not given, or taken away again.</summary>
    TakenBack,
}
