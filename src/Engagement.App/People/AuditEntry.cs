using Engagement.Core.Common;

namespace Engagement.App.People;

/// <summary>One line of the record of what people and programs did. Never changed, never holds a token or a customer's text.</summary>
internal sealed class AuditEntry
{
    public required AuditEntryId Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who: a user's name, "key NAME", or "robot".</summary>
    public required string Actor { get; init; }

    public UserId? UserId { get; init; }

    /// <summary>What, as a stable word: "sign-in", "post.approved", "delivery.sent".</summary>
    public required string Action { get; init; }

    /// <summary>On what: for example "post 123".</summary>
    public string? Subject { get; init; }

    public string? Details { get; init; }
}
