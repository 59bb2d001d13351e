using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Withdraws a post wherever it has not gone out yet. What is out, or may be, is not withdrawn silently.</summary>
internal sealed class CancelPost(ChangePost change, AuditLog audit)
{
    /// <exception cref="RefusedException">It is out everywhere, or is being sent right now.</exception>
    public Task RunAsync(PostId id, int? version, Actor actor, CancellationToken ct) =>
        change.RunAsync(id, version, (db, post) => CancelAsync(db, post, actor, ct), ct);

    private async Task CancelAsync(EngagementContext db, Post post, Actor actor, CancellationToken ct)
    {
        var rows = await db.Deliveries.Where(row => row.PostId == post.Id && row.State != DeliveryState.Cancelled).ToListAsync(ct);
        var stays = rows.Where(row => row.Source == DeliverySource.Post && !CanCancel(row)).ToList();
        if (stays.Find(row => row.State != DeliveryState.Sent) is { } going)
        {
            throw RefusedException.Conflict(DeliveryWords.WhyNotCancelled(going.State)!);
        }

        if (stays.Count > 0 && stays.Count == rows.Count(row => row.Source == DeliverySource.Post))
        {
            throw RefusedException.Conflict("The post has been published already. Delete it on the network instead.");
        }

        foreach (var row in rows.Where(CanCancel))
        {
            row.Cancel($"Cancelled by {actor.Name}.");
        }

        if (stays.Count == 0)
        {
            post.MoveTo(PostState.Cancelled);
        }

        audit.Add(db, actor, AuditActions.PostCancelled, $"post {post.Id}", null);
    }

    private static bool CanCancel(Delivery row) => DeliveryRules.CanMove(row.State, DeliveryState.Cancelled);
}
