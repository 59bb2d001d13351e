namespace Engagement.Core.Notices;

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>To be told, now or later again.</summary>
    Waiting,
    /// <summary>The other program said that it has it.</summary>
    Delivered,
    /// <summary>The other program did not take it for a whole day.</summary>
    GivenUp,
}
