using System.Text.Json;

namespace Engagement.App.Networks.Bluesky;

/// <summary>A post as it is shown.</summary>
internal sealed record BlueskyView(
    string? Uri,
    string? Cid,
    BlueskyView.BlueskyAuthor? Author,
    BlueskyPost? Record,
    JsonElement? Embed,
    DateTimeOffset? IndexedAt,
    long? LikeCount,
    long? ReplyCount,
    long? RepostCount,
    long? QuoteCount,
    BlueskyView.BlueskyViewer? Viewer,
    IReadOnlyList<BlueskyView.BlueskyLabel>? Labels = null)
{
    internal sealed record BlueskyAuthor(string? Did, string? Handle, string? DisplayName, IReadOnlyList<BlueskyLabel>? Labels);

    internal sealed record BlueskyLabel(string? Val, bool? Neg = null);

    internal sealed record BlueskyViewer(string? Like, bool? EmbeddingDisabled = null);
}
