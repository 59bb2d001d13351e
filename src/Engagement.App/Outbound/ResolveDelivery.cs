using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>A person has looked at the network and says what became of a delivery that nobody could tell.</summary>
internal sealed class ResolveDelivery(ChangeDelivery change, OutboundWake wake, TimeProvider time)
{
    /// <param name="id">Which.</param>
    /// <param name="sent">It stands on the network.</param>
    /// <param name="remoteId">The network's id of it, where the person knows it.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such delivery, it is known what became of it, or the id belongs to another one.</exception>
    public async Task RunAsync(DeliveryId id, bool sent, string? remoteId, Actor actor, CancellationToken ct)
    {
        await change.RunAsync(
            id,
            row => DeliveryWords.WhyNotResolved(row.State),
            (db, row) => DecideAsync(db, row, sent, remoteId, actor, ct),
            AuditActions.DeliveryResolved,
            actor,
            ct);
        wake.Ring();
    }

    private async Task DecideAsync(EngagementContext db, Delivery row, bool sent, string? remoteId, Actor actor, CancellationToken ct)
    {
        if (!sent)
        {
            row.Fail($"{actor.Name} looked: it was not published.");
            return;
        }

        if (remoteId is null)
        {
            row.MarkSentUnseen(time.GetUtcNow());
            return;
        }

        if (await db.Deliveries.AnyAsync(other => other.ChannelId == row.ChannelId && other.RemoteId == remoteId, ct))
        {
            throw RefusedException.Invalid("remoteId", "That is the id of another delivery on this channel.");
        }

        row.MarkSent(remoteId, null, time.GetUtcNow());
        await FirstComments.FollowAsync(db, [StandsBefore.Of(row)], time.GetUtcNow(), ct);
    }
}
