namespace Engagement.Core.Publishing;

/// <summary>What is to become of a post that is written.</summary>
public enum PostIntent
{
    /// <summary>Kept, nothing else.</summary>
    Draft,
    /// <summary>Somebody else is to approve it.</summary>
    Review,
    /// <summary>It goes out at its time.</summary>
    Schedule,
}
