namespace Engagement.Core.Reporting;

/// <summary>Which days a report of one's own is about.</summary>
public enum PeriodKind
{
    /// <summary>The last week that is over.</summary>
    LastWeek,

    /// <summary>The last four weeks that are over.</summary>
    LastFourWeeks,

    /// <summary>The last calendar month that is over.</summary>
    LastMonth,

    /// <summary>The last quarter that is over.</summary>
    LastQuarter,

    /// <summary>The last 365 days, without today.</summary>
    LastYear,

    /// <summary>From one date to another.</summary>
    Dates,
}
