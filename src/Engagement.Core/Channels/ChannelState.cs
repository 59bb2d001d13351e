namespace Engagement.Core.Channels;

/// <summary>Whether we may use a channel.</summary>
public enum ChannelState
{
    /// <summary>Works as far as we know.</summary>
    Connected,
    /// <summary>The network no longer takes our token: a person must connect it again; its deliveries are held.</summary>
    NeedsReconnect,
    /// <summary>A person stopped it.</summary>
    Paused,
}
