using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>Gives a post another time, as dragging it on the calendar does.</summary>
internal sealed class MovePost(EditPost edit)
{
    /// <exception cref="RefusedException">The time has passed, the post is out already, or somebody else changed it meanwhile.</exception>
    public Task RunAsync(PostId id, DateTimeOffset publishAt, int? version, Actor actor, CancellationToken ct) =>
        edit.RunAsync(id, new PostEdit { PublishAt = publishAt, Version = version, By = actor }, ct);
}
