namespace Engagement.App.Reporting;

/// <summary>How final the numbers of a week are.</summary>
public enum WeekStanding
{
    /// <summary>It is not over: computed at this moment.</summary>
    Running,

    /// <summary>It is over and its report is made on Monday at 06:00: computed at this moment.</summary>
    Closed,

    /// <summary>Its report is made and does not change any more.</summary>
    Frozen,
}
