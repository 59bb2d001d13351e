namespace Engagement.Core.Outbound;

/// <summary>Why we say something.</summary>
public enum DeliverySource
{
    Post,
    /// <summary>A person answers.</summary>
    Reply,
    /// <summary>The robot thanks.</summary>
    Acknowledgement,
    /// <summary>Our own first comment under our post.</summary>
    Comment,
    /// <summary>We ask how we did, after a conversation was resolved.</summary>
    Survey,
}
