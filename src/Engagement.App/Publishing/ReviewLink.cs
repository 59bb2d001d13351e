using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A signed link by which somebody without an account sees one post and says yes or no to it.</summary>
internal sealed class ReviewLink
{
    public required ReviewLinkId Id { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>Whom it was made for; their words are recorded under this name.</summary>
    public required string Reviewer { get; init; }

    public UserId? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
