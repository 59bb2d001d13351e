namespace Engagement.Core.Themes;

/// <summary>Why an item of a pool is not offered to a slot.</summary>
public enum PassReason
{
    /// <summary>We may not publish it then.</summary>
    NoRight,
    /// <summary>Its facts are in another language.</summary>
    OtherLanguage,
    /// <summary>Not its time of the year.</summary>
    OutOfSeason,
    /// <summary>Used too near to the slot.</summary>
    UsedTooNear,
}
