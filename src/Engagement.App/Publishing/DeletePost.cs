using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Throws a draft away. What was ever in the ledger stays there; it can only be cancelled.</summary>
internal sealed class DeletePost(ChangePost change, AuditLog audit)
{
    /// <exception cref="RefusedException">It is no draft, or something was said of it already.</exception>
    public Task RunAsync(PostId id, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        null,
        async (db, post) =>
        {
            if (post.State is not (PostState.Draft or PostState.ChangesRequested) || post.ThemeId is not null || await db.Deliveries.AnyAsync(row => row.PostId == id, ct))
            {
                throw RefusedException.Conflict("Only drafts without a theme can be deleted. Cancel the post instead; it stays in the record.");
            }

            db.Posts.Remove(post);
            audit.Add(db, actor, AuditActions.PostDeleted, $"post {id}", null);
        },
        ct);
}
