using Engagement.Core.Common;

namespace Engagement.App.People;

/// <summary>What an outside program was answered when it sent a POST with an <c>Idempotency-Key</c>; kept for 24 hours.</summary>
internal sealed class IdempotentAnswer
{
    public required ApiKeyId ApiKeyId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path, query and body.</summary>
    public required string RequestHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while the first request is being worked on.</summary>
    public int? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }
}
