namespace Engagement.Core.Outbound;

/// <summary>Why a delivery waits for a person.</summary>
public enum HeldReason
{
    /// <summary>Was due longer ago than the grace time.</summary>
    Missed,
    /// <summary>Unknown, and reading back could not tell.</summary>
    CannotTell,
    /// <summary>The channel must be connected again.</summary>
    ChannelDown,
    /// <summary>Publishing is stopped.</summary>
    CrisisStop,
    /// <summary>A picture in it may no longer be used.</summary>
    PermissionWithdrawn,
    /// <summary>Its time came before its approval.</summary>
    NotApproved,
    /// <summary>Somebody wants it to wait.</summary>
    ByPerson,
}
