namespace Engagement.Core.Routing;

/// <summary>What somebody is told in the program.</summary>
public enum NoticeKind
{
    /// <summary>A conversation of theirs nears its promise.</summary>
    Reminder,
    /// <summary>One of their team's does.</summary>
    TeamReminder,
    /// <summary>One was given to them because it nears its promise.</summary>
    TakeOver,
    /// <summary>A promise was missed.</summary>
    Missed,
    /// <summary>An expert has answered.</summary>
    ExpertAnswered,
    /// <summary>A channel fares far worse than usual.</summary>
    Crisis,
    /// <summary>A colleague asks them to look.</summary>
    Escalated,
}
