using Engagement.App.Networks;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>A delivery this process may send now; its attempt is written down.</summary>
internal sealed record Claim(Delivery Delivery, AttemptId AttemptId, ChannelAccess Channel, DateTimeOffset StartedAt)
{
    public OutgoingMessage ToMessage() => Delivery.ToMessage();

    /// <summary>The attempt as it stands in the ledger while the network is being asked.</summary>
    public Attempt BeginAttempt() => new() { Id = AttemptId, DeliveryId = Delivery.Id, Number = Delivery.Attempts, StartedAt = StartedAt };
}
