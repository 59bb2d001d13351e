using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.People;

/// <summary>A key of an outside program. Only its hash is kept.</summary>
internal sealed class ApiKey
{
    public required ApiKeyId Id { get; init; }

    public required string Name { get; init; }

    public required WorkRole Role { get; init; }

    /// <summary>SHA-256 of the key, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
