using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Puts a draft, or a post that was approved, into the ledger: it goes out at its time. One that a rule wants approved waits for that first.</summary>
internal sealed class SchedulePost(ChangePost change, CheckPost check, PlaceDeliveries place, NoteApproval approvals)
{
    /// <exception cref="RefusedException">It breaks a rule or does not stand so that it can be scheduled.</exception>
    public Task RunAsync(PostId id, int? version, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        version,
        async (db, post) =>
        {
            if (await ApprovalRules.AllowAsync(db, post, ct))
            {
                await PlaceAsync(db, post, ct);
                return;
            }

            post.MoveTo(PostState.InReview);
            await check.RunAsync(db, PostChannels.ToDraft(post), PostIntent.Review, ct);
            approvals.Add(db, post, ApprovalStep.Asked, null, actor);
        },
        ct);

    /// <summary>Within the caller's unit of work.</summary>
    public async Task PlaceAsync(EngagementContext db, Post post, CancellationToken ct)
    {
        post.MoveTo(PostState.Scheduled);
        var content = await check.RunAsync(db, PostChannels.ToDraft(post), PostIntent.Schedule, ct);
        await place.RunAsync(db, post, content, ct);
    }
}
