namespace Engagement.App.Networks.Facebook;

/// <summary>A film as Graph reads it out. It is no post: the post that shows it has an id of its own, which it has only when it is published.</summary>
internal sealed record GraphFilm(string? Id, string? PostId, GraphFilm.GraphFilmStatus? Status)
{
    public const string Fields = "id,post_id,status";

    public bool IsBroken => Status?.VideoStatus is "error" or "expired";

    /// <summary>Its upload was never finished, so that it is surely not shown.</summary>
    public bool IsUnfinished => PostId is null && Status?.UploadingPhase?.Status is "not_started" or "in_progress";

    internal sealed record GraphFilmStatus(string? VideoStatus, GraphFilmPhase? UploadingPhase);

    internal sealed record GraphFilmPhase(string? Status);
}
