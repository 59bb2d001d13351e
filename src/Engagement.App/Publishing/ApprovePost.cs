using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>Approves a post in review: from then on it goes out at its time.</summary>
internal sealed class ApprovePost(ChangePost change, SchedulePost schedule, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">It does not wait for approval, its time has passed, or it breaks a rule by now.</exception>
    public Task RunAsync(PostId id, int? version, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        version,
        async (db, post) =>
        {
            if (post.State != Core.Publishing.PostState.InReview)
            {
                throw RefusedException.Conflict("The post does not wait for approval.");
            }

            (post.ApprovedBy, post.ApprovedAt, post.ReviewNote) = (actor.UserId, time.GetUtcNow(), null);
            await schedule.PlaceAsync(db, post, ct);
            audit.Add(db, actor, AuditActions.PostApproved, $"post {id}", null);
        },
        ct);
}
