using System.Collections.Frozen;

namespace Engagement.Core.Outbound;

/// <summary>Every move a delivery may make. Anything else is a bug and throws where it is tried.</summary>
public static class DeliveryRules
{
    private static readonly FrozenSet<(DeliveryState From, DeliveryState To)> Allowed = new[]
    {
        (DeliveryState.Pending, DeliveryState.Sending),
        (DeliveryState.Pending, DeliveryState.Held),
        (DeliveryState.Pending, DeliveryState.Cancelled),
        (DeliveryState.Sending, DeliveryState.Sent),
        (DeliveryState.Sending, DeliveryState.Pending),
        (DeliveryState.Sending, DeliveryState.Failed),
        (DeliveryState.Sending, DeliveryState.Unknown),
        (DeliveryState.Sending, DeliveryState.Held),
        (DeliveryState.Unknown, DeliveryState.Sent),
        (DeliveryState.Unknown, DeliveryState.Pending),
        (DeliveryState.Unknown, DeliveryState.Failed),
        (DeliveryState.Unknown, DeliveryState.Held),
        (DeliveryState.Held, DeliveryState.Pending),
        (DeliveryState.Held, DeliveryState.Sent),
        (DeliveryState.Held, DeliveryState.Failed),
        (DeliveryState.Held, DeliveryState.Cancelled),
        (DeliveryState.Failed, DeliveryState.Pending),
        (DeliveryState.Failed, DeliveryState.Cancelled),
    }.ToFrozenSet();

    public static bool CanMove(DeliveryState from, DeliveryState to) => Allowed.Contains((from, to));
}
