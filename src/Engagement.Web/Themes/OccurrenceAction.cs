namespace Engagement.Web.Themes;

/// <summary>What can be done with one date.</summary>
internal enum OccurrenceAction
{
    Skip,
    Move,
    Replace,

    /// <summary>A skipped date happens after all.</summary>
    Restore,

    /// <summary>Another item of the pool is taken.</summary>
    Pick,
}
