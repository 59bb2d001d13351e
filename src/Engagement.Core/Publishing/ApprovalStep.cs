namespace Engagement.Core.Publishing;

/// <summary>What happened in the approval of a post.</summary>
public enum ApprovalStep
{
    /// <summary>It was handed to whoever may approve it.</summary>
    Asked,
    /// <summary>Somebody said something about it.</summary>
    Commented,
    ChangesRequested,
    Approved,
    /// <summary>Its time came before its approval.</summary>
    Held,
}
