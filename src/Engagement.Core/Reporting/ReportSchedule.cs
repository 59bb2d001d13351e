namespace Engagement.Core.Reporting;

/// <summary>When a report of one's own is mailed.</summary>
public enum ReportSchedule
{
    Never,

    /// <summary>Every Monday.</summary>
    Weekly,

    /// <summary>On the first of every month.</summary>
    Monthly,
}
