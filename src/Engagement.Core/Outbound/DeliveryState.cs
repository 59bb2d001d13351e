namespace Engagement.Core.Outbound;

/// <summary>Where a delivery stands; the moves between states are in <see cref="DeliveryRules"/>.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its time.</summary>
    Pending,
    /// <summary>Claimed, the attempt is written down, the network is being asked.</summary>
    Sending,
    /// <summary>The network gave an id.</summary>
    Sent,
    /// <summary>The network said no.</summary>
    Failed,
    /// <summary>Sent without a clear answer; must be read back.</summary>
    Unknown,
    /// <summary>Waits for a person.</summary>
    Held,
    /// <summary>A person withdrew it.</summary>
    Cancelled,
}
