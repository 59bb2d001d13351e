using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Approves a post in review: from then on it goes out at its time. One whose time has come needs a new one.</summary>
internal sealed class ApprovePost(ChangePost change, SchedulePost schedule, KeepVersion versions, NoteApproval approvals, AuditLog audit, TimeProvider time)
{
    /// <param name="id">Which.</param>
    /// <param name="version">The version the approver saw; null: whatever it is.</param>
    /// <param name="publishAt">Another time, or null: the one it has.</param>
    /// <param name="actor">Who approves.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It does not wait for approval, its time has passed, its author approves it, or it breaks a rule by now.</exception>
    public Task RunAsync(PostId id, int? version, DateTimeOffset? publishAt, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        version,
        async (db, post) =>
        {
            if (post.State != PostState.InReview)
            {
                throw RefusedException.Conflict("The post does not wait for approval.");
            }

            await RefuseOwnAsync(db, post, actor, ct);
            await RefuseUnnamedAsync(db, post, actor, ct);
            if (publishAt is { } at && at != post.PublishAt)
            {
                post.PublishAt = at.ToUniversalTime();
                versions.Add(db, post, actor);
            }
            else if (post.PublishAt <= time.GetUtcNow() && await db.Deliveries.AnyAsync(row => row.PostId == id && row.HeldReason == Core.Outbound.HeldReason.NotApproved, ct))
            {
                throw RefusedException.Conflict("Its time came before its approval. Choose a new time with which it is approved.");
            }

            (post.ApprovedBy, post.ApprovedAt, post.ReviewNote) = (actor.UserId, time.GetUtcNow(), null);
            approvals.Add(db, post, ApprovalStep.Approved, null, actor);
            await schedule.PlaceAsync(db, post, ct);
            audit.Add(db, actor, AuditActions.PostApproved, $"post {id}", null);
        },
        ct);

    // An owner may always: a named person can be away.
    private static async Task RefuseUnnamedAsync(EngagementContext db, Post post, Actor actor, CancellationToken ct)
    {
        if (actor.UserId is { } person
            && await ApprovalRules.NamedAsync(db, post.ThemeId, post.Channels.Select(row => row.ChannelId), post.CreatedBy, ct) is { Count: > 0 } named
            && named.All(user => user.Id != person)
            && !await db.Users.AnyAsync(user => user.Id == person && user.Role == WorkRole.Owner, ct))
        {
            throw RefusedException.Conflict($"This post is for {string.Join(", ", named.Select(user => user.DisplayName))} to approve.");
        }
    }

    private static async Task RefuseOwnAsync(EngagementContext db, Post post, Actor actor, CancellationToken ct)
    {
        if (actor.UserId is { } person && post.CreatedBy == person
            && !await ApprovalRules.AllowAsync(db, post, ct) && await ApprovalRules.OthersMayAsync(db, person, ct))
        {
            throw RefusedException.Conflict("You wrote this post, and a rule wants another person's approval.");
        }
    }
}
