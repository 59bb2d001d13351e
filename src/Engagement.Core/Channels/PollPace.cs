namespace Engagement.Core.Channels;

/// <summary>Why a channel is asked as often as it is.</summary>
public enum PollPace
{
    /// <summary>As it is set.</summary>
    Usual,
    /// <summary>Few calls are left until the network counts anew: they are spread over the time.</summary>
    Spread,
    /// <summary>The month's money for reading is nearly spent.</summary>
    Thrifty,
    /// <summary>The month's money for reading is spent: nothing is asked until the next month or a higher limit.</summary>
    Stopped,
}
