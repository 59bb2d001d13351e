namespace Engagement.Core.Channels;

/// <summary>Whether a channel works, as people and programs see it.</summary>
public enum ChannelHealth
{
    Connected,
    /// <summary>A person must connect it again.</summary>
    NeedsReconnect,
    /// <summary>The network said "not now".</summary>
    Throttled,
    /// <summary>A person stopped it.</summary>
    Paused,
    /// <summary>It has not answered several polls: comments may be waiting there.</summary>
    Deaf,
}
