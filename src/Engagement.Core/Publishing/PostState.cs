namespace Engagement.Core.Publishing;

/// <summary>Where a post stands until its deliveries take over.</summary>
public enum PostState
{
    Draft,
    InReview,
    ChangesRequested,
    /// <summary>Approved, without deliveries yet.</summary>
    Approved,
    /// <summary>Its deliveries are in the ledger.</summary>
    Scheduled,
    Cancelled,
}
