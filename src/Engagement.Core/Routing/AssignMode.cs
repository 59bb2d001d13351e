namespace Engagement.Core.Routing;

/// <summary>How a queue gives its conversations to people.</summary>
public enum AssignMode
{
    /// <summary>People take them.</summary>
    ByHand,
    /// <summary>To whoever has waited longest for one.</summary>
    RoundRobin,
    /// <summary>To whoever has the fewest open.</summary>
    LeastBusy,
}
