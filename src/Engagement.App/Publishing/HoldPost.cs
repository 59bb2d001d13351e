using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Keeps a scheduled post back until a person lets it go, and lets it go again at its time.</summary>
internal sealed class HoldPost(ChangePost change, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">Nothing of it waits for its time.</exception>
    public Task HoldAsync(PostId id, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        null,
        async (db, post) =>
        {
            var rows = await db.Deliveries.Where(row => row.PostId == id && row.State == DeliveryState.Pending).ToListAsync(ct);
            if (post.State != PostState.Scheduled || rows.Count == 0)
            {
                throw RefusedException.Conflict("Only what is scheduled and not out yet can be held back.");
            }

            foreach (var row in rows)
            {
                row.Hold(HeldReason.ByPerson, $"Held back by {actor.Name}.");
            }

            post.Version++;
            audit.Add(db, actor, AuditActions.PostHeld, $"post {id}", null);
        },
        ct);

    /// <exception cref="RefusedException">Nobody holds it back, or its time has passed meanwhile.</exception>
    public Task ReleaseAsync(PostId id, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        null,
        async (db, post) =>
        {
            var rows = await db.Deliveries
                .Where(row => row.PostId == id && row.State == DeliveryState.Held && row.HeldReason == HeldReason.ByPerson)
                .ToListAsync(ct);
            if (rows.Count == 0)
            {
                throw RefusedException.Conflict("Nobody holds this post back.");
            }

            if (rows.Exists(row => row.DueAt <= time.GetUtcNow()))
            {
                throw RefusedException.Conflict("Its time passed while it was held back. Move it to a later one; then it goes out.");
            }

            foreach (var row in rows)
            {
                row.Release(row.DueAt);
            }

            post.Version++;
            audit.Add(db, actor, AuditActions.PostReleased, $"post {id}", null);
        },
        ct);
}
