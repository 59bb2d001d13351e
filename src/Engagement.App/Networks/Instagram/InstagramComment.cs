using Engagement.App.Networks.Facebook;

namespace Engagement.App.Networks.Instagram;

/// <summary>A comment as Graph reads it out.</summary>
internal sealed record InstagramComment(
    string? Id,
    string? Text,
    string? Timestamp,
    string? Username,
    InstagramComment.InstagramPerson? From,
    bool? Hidden,
    string? ParentId,
    GraphMade? Media,
    GraphPage<InstagramComment>? Replies)
{
    public const string Fields = "id,text,timestamp,username,from{id,username},hidden,parent_id,media{id}";
    public const string WithReplies = Fields + ",replies{" + Fields + "}";

    public string? AuthorName => Username ?? From?.Username;

    /// <summary>Who wrote it.</summary>
    internal sealed record InstagramPerson(string? Id, string? Username);
}
