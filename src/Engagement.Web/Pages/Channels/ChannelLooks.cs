using Engagement.Core.Channels;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Channels;

/// <summary>How a channel's health looks.</summary>
internal static class ChannelLooks
{
    public static Look Of(ChannelHealth health) => health switch
    {
        ChannelHealth.Connected => new("Listening", "ear", Tone.Green),
        ChannelHealth.NeedsReconnect => new("Connect again", "link", Tone.Red),
        ChannelHealth.Throttled => new("Slowed down", "hourglass", Tone.Amber),
        ChannelHealth.Paused => new("Paused", "pause", Tone.Violet),
        ChannelHealth.Deaf => new("Not listening", "ear-off", Tone.Orange),
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, null),
    };
}
