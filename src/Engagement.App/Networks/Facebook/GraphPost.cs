namespace Engagement.App.Networks.Facebook;

/// <summary>A post as Graph reads it out.</summary>
internal sealed record GraphPost(
    string? Id,
    string? Message,
    GraphPerson? From,
    string? CreatedTime,
    string? PermalinkUrl,
    string? FullPicture,
    GraphPost.GraphCount? Shares,
    GraphPost.GraphSummed? Comments,
    GraphPost.GraphSummed? Reactions)
{
    public const string Fields = "id,message,from{id,name},created_time,permalink_url,full_picture";
    public const string OwnFields = "id,message,created_time,permalink_url";
    public const string FigureFields = "id,shares,comments.summary(true).limit(0),reactions.summary(true).limit(0)";

    internal sealed record GraphCount(long? Count);

    internal sealed record GraphSummed(GraphSummary? Summary);

    internal sealed record GraphSummary(long? TotalCount);
}
