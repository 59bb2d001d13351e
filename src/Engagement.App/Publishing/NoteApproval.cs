using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Writes down one step of a post's approval, within the caller's unit of work.</summary>
internal sealed class NoteApproval(IdSource ids, TimeProvider time)
{
    public void Add(EngagementContext db, Post post, ApprovalStep step, string? words, Actor actor) => db.Approvals.Add(new Approval
    {
        Id = ids.Next<ApprovalId>(),
        PostId = post.Id,
        PostVersion = post.Edition,
        Step = step,
        Words = words,
        ByUser = actor.UserId,
        By = actor.Name,
        At = time.GetUtcNow(),
    });
}
