namespace Engagement.Core.Reporting;

/// <summary>What a figure counts in.</summary>
public enum MetricUnit
{
    Count,

    /// <summary>0 to 1.</summary>
    Share,

    Seconds,
}
