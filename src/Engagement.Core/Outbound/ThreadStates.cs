namespace Engagement.Core.Outbound;

/// <summary>Where a thread stands on a channel: what is wrong with any part counts for the whole.</summary>
public static class ThreadStates
{
    private static readonly DeliveryState[] Worst =
        [DeliveryState.Unknown, DeliveryState.Failed, DeliveryState.Held, DeliveryState.Sending];

    /// <param name="parts">The states of its parts, cancelled ones left out; at least one.</param>
    public static DeliveryState Of(IReadOnlyCollection<DeliveryState> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var state in Worst.Where(parts.Contains))
        {
            return state;
        }

        return parts.All(part => part == DeliveryState.Sent) ? DeliveryState.Sent
            : parts.Contains(DeliveryState.Sent) ? DeliveryState.Sending
            : DeliveryState.Pending;
    }
}
