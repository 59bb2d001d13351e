using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>A link that shows one thing, read only, to whoever has it, until it expires or is taken back.</summary>
internal sealed class ShareLink
{
    public required ShareLinkId Id { get; init; }

    public required ShareKind Kind { get; init; }

    /// <summary>Of a week or a report of one's own: which; of the wall: empty.</summary>
    public required string Target { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }
}
