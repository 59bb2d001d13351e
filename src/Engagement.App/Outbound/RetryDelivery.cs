using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>A person wants it sent now: a failed or held one goes out, an unknown one is asked about at once and never sent blindly.</summary>
internal sealed class RetryDelivery(ChangeDelivery change, OutboundWake wake, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such delivery, or it cannot be tried again.</exception>
    public async Task RunAsync(DeliveryId id, Actor actor, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await change.RunAsync(
            id,
            row => DeliveryWords.WhyNotRetried(row.State, row.HeldReason),
            (_, row) =>
            {
                if (row.State == DeliveryState.Unknown)
                {
                    row.AskAgain(now, "The network is being asked again.");
                }
                else
                {
                    // It is due when the person says so; what was missed is not missed again.
                    row.DueAt = now;
                    row.Release(now);
                }

                return Task.CompletedTask;
            },
            AuditActions.DeliveryRetried,
            actor,
            ct);
        wake.Ring();
    }
}
