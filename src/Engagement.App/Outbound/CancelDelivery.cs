using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>A person withdraws a delivery, and with a post its first comment. What may be on the network already is not withdrawn silently.</summary>
internal sealed class CancelDelivery(ChangeDelivery change)
{
    /// <exception cref="RefusedException">There is no such delivery, or it can no longer be withdrawn.</exception>
    public Task RunAsync(DeliveryId id, Actor actor, CancellationToken ct) => change.RunAsync(
        id,
        row => row.State == DeliveryState.Cancelled ? "It is cancelled already." : DeliveryWords.WhyNotCancelled(row.State),
        async (db, row) =>
        {
            var why = $"Cancelled by {actor.Name}.";
            row.Cancel(why);
            await FirstComments.CancelAsync(db, row.Id, why, ct);
        },
        AuditActions.DeliveryCancelled,
        actor,
        ct);
}
