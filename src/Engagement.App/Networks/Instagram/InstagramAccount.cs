namespace Engagement.App.Networks.Instagram;

/// <summary>A professional account, and what mentions it where that was asked for.</summary>
internal sealed record InstagramAccount(string? Id, string? Username, string? Name, InstagramComment? MentionedComment, InstagramMedia? MentionedMedia)
{
    public const string Fields = "id,username";

    private const string Mentioned = "id,text,timestamp,media{id}";

    /// <summary>Fields of a comment by somebody else may be read only as far as Instagram shows them to who is named in it.</summary>
    public static string CommentField(string comment) => $"mentioned_comment.comment_id({comment}){{{Mentioned}}}";

    public static string MediaField(string media) => $"mentioned_media.media_id({media}){{{InstagramMedia.MentionFields}}}";
}
