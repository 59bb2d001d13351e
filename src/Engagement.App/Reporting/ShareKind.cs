namespace Engagement.App.Reporting;

/// <summary>What a shared link shows.</summary>
public enum ShareKind
{
    /// <summary>One week's report.</summary>
    Week,

    /// <summary>A report that somebody put together.</summary>
    Report,

    /// <summary>The live wall.</summary>
    Wall,
}
