using System.Text.Json.Serialization;

namespace Engagement.App.Networks.X;

/// <summary>A post as X reads it out, in the names of either vocabulary.</summary>
internal sealed record XPost
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? AuthorId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? ConversationId { get; init; }

    public string? InReplyToUserId { get; init; }

    public IReadOnlyList<XReference>? ReferencedPosts { get; init; }

    public IReadOnlyList<XReference>? ReferencedTweets { get; init; }

    public XNote? NotePost { get; init; }

    public XNote? NoteTweet { get; init; }

    public XEntities? Entities { get; init; }

    public XAttachments? Attachments { get; init; }

    public XMetrics? PublicMetrics { get; init; }

    public XMetrics? NonPublicMetrics { get; init; }

    [JsonIgnore]
    public IReadOnlyList<XReference>? References => ReferencedPosts ?? ReferencedTweets;

    /// <summary>The post it answers.</summary>
    [JsonIgnore]
    public string? RepliedTo => References?.FirstOrDefault(reference => reference.Type == "replied_to")?.Id;

    internal sealed record XReference(string? Type, string? Id);

    internal sealed record XNote(string? Text);

    internal sealed record XAttachments(IReadOnlyList<string>? MediaKeys);

    internal sealed record XEntities(IReadOnlyList<XLink>? Urls);

    internal sealed record XLink(string? Url, string? ExpandedUrl, string? MediaKey);

    internal sealed record XMetrics(
        long? RepostCount, long? RetweetCount, long? ReplyCount, long? LikeCount, long? QuoteCount, long? ImpressionCount, long? UrlLinkClicks);
}
