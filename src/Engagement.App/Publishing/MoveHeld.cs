using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Gives a held delivery another day at its own time of day. Its post moves along when nothing of it is out yet.</summary>
internal sealed class MoveHeld(ChangeDelivery change, OutboundWake wake, TimeProvider time)
{
    /// <param name="id">Which.</param>
    /// <param name="days">By steps of so many days, until the time lies ahead.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such delivery, or it does not wait for a decision.</exception>
    public async Task RunAsync(DeliveryId id, int days, Actor actor, CancellationToken ct)
    {
        await change.RunAsync(
            id,
            row => row.State is DeliveryState.Held or DeliveryState.Failed ? DeliveryWords.WhyNotRetried(row.State, row.HeldReason) : "It does not wait for a decision any more. Look at it again.",
            async (db, row) =>
            {
                var zone = await db.Channels.Where(channel => channel.Id == row.ChannelId).Select(channel => channel.TimeZone).SingleAsync(ct);
                row.DueAt = HeldPlaces.Next(row.DueAt, days, time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone));
                row.Release(row.DueAt);
                await MovePostAsync(db, row, ct);
            },
            AuditActions.DeliveryMoved,
            actor,
            ct);
        wake.Ring();
    }

    private static async Task MovePostAsync(EngagementContext db, Delivery moved, CancellationToken ct)
    {
        if (moved.Source != DeliverySource.Post || moved.PostId is not { } id)
        {
            return;
        }

        var isOut = await db.Deliveries.AnyAsync(
            row => row.PostId == id && row.Source == DeliverySource.Post
                && (row.State == DeliveryState.Sent || row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown), ct);
        if (!isOut && await db.Posts.SingleOrDefaultAsync(row => row.Id == id, ct) is { } post)
        {
            post.PublishAt = moved.DueAt;
            post.Version++;
        }
    }
}
