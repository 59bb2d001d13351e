namespace Engagement.Core.Channels;

/// <summary>Reads a channel's health from its facts; the worst wins.</summary>
public static class ChannelHealthRules
{
    /// <summary>So many polls in a row without an answer make a channel deaf.</summary>
    public const int DeafAfterMissedPolls = 2;

    public static ChannelHealth Read(ChannelState state, int missedPolls, DateTimeOffset? throttledUntil, DateTimeOffset now) => state switch
    {
        ChannelState.NeedsReconnect => ChannelHealth.NeedsReconnect,
        ChannelState.Paused => ChannelHealth.Paused,
        _ when missedPolls >= DeafAfterMissedPolls => ChannelHealth.Deaf,
        _ when throttledUntil > now => ChannelHealth.Throttled,
        _ => ChannelHealth.Connected,
    };
}
