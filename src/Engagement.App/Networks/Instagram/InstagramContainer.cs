namespace Engagement.App.Networks.Instagram;

/// <summary>What Instagram made ready, and how far it is.</summary>
internal sealed record InstagramContainer(string? Id, string? StatusCode, string? Status)
{
    public const string Fields = "id,status_code,status";
    public const string InProgress = "IN_PROGRESS";
    public const string Finished = "FINISHED";
    public const string Published = "PUBLISHED";
}
