using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Hands a draft to whoever may approve it.</summary>
internal sealed class ReviewPost(ChangePost change, CheckPost check, NoteApproval approvals)
{
    /// <exception cref="RefusedException">It breaks a rule or is not a draft.</exception>
    public Task RunAsync(PostId id, int? version, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        version,
        async (db, post) =>
        {
            post.MoveTo(PostState.InReview);
            post.ReviewNote = null;
            await check.RunAsync(db, PostChannels.ToDraft(post), PostIntent.Review, ct);
            approvals.Add(db, post, ApprovalStep.Asked, null, actor);
        },
        ct);
}
