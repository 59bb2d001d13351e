namespace Engagement.App.Networks.Mastodon;

/// <summary>A post; its content is HTML.</summary>
internal sealed record MastodonStatus(
    string? Id,
    string? Uri,
    string? Url,
    DateTimeOffset? CreatedAt,
    string? Content,
    string? SpoilerText,
    string? Visibility,
    string? InReplyToId,
    string? InReplyToAccountId,
    MastodonAccount? Account,
    IReadOnlyList<MastodonAttachment>? MediaAttachments,
    long? RepliesCount,
    long? ReblogsCount,
    long? FavouritesCount)
{
    /// <summary>Whom it names.</summary>
    public IReadOnlyList<MastodonMention>? Mentions { get; init; }

    internal sealed record MastodonMention(string? Id);
}
