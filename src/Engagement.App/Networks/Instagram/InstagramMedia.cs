namespace Engagement.App.Networks.Instagram;

/// <summary>A post as Graph reads it out.</summary>
internal sealed record InstagramMedia(
    string? Id, string? Caption, string? Timestamp, string? Permalink, string? Username, string? MediaUrl, long? LikeCount, long? CommentsCount)
{
    public const string OwnFields = "id,caption,timestamp,permalink";
    public const string LinkField = "id,permalink";
    public const string FigureFields = "id,like_count,comments_count";
    public const string MentionFields = "id,caption,timestamp,username,permalink,media_url";
}
