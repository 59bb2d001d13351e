namespace Engagement.Sandbox.World;

/// <summary>A token of the Graph API: of a page, of the person who runs the pages, or of the app.</summary>
internal sealed class GraphToken
{
    public required string Value { get; init; }

    /// <summary><c>PAGE</c>, <c>USER</c> or <c>APP</c>.</summary>
    public required string Kind { get; init; }

    public long? PageId { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why it is dead, in Graph's own sub-codes (463 expired, 460 password changed, 458 app removed); zero while it lives.</summary>
    public int DeadSubcode { get; set; }
}
