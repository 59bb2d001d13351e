namespace Engagement.App.Networks.Facebook;

/// <summary>A comment as Graph reads it out.</summary>
internal sealed record GraphComment(
    string? Id,
    string? Message,
    GraphPerson? From,
    string? CreatedTime,
    GraphMade? Parent,
    GraphMade? Object,
    bool? IsHidden,
    string? PermalinkUrl,
    GraphComment.GraphAttachment? Attachment)
{
    /// <summary>Asked for only where a private answer is looked for.</summary>
    public bool? CanReplyPrivately { get; init; }

    public const string Fields = "id,message,from{id,name},created_time,parent{id},object{id},is_hidden,permalink_url,attachment";

    public string? Picture => Attachment?.Media?.Image?.Src ?? Attachment?.Url;

    internal sealed record GraphAttachment(string? Type, string? Url, GraphMedia? Media);

    internal sealed record GraphMedia(GraphImage? Image);

    internal sealed record GraphImage(string? Src);
}
