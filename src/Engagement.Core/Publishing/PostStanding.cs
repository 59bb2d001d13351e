namespace Engagement.Core.Publishing;

/// <summary>Where a post stands as people see it: its own state until it is scheduled, then what its deliveries say.</summary>
public enum PostStanding
{
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Scheduled,
    /// <summary>Being sent, or on some channels already.</summary>
    Publishing,
    Published,
    /// <summary>On some channels, and not going to the others by itself.</summary>
    PartlyPublished,
    Failed,
    /// <summary>On at least one channel nobody can tell yet.</summary>
    Unknown,
    /// <summary>Waits for a person.</summary>
    Held,
    Cancelled,
}
