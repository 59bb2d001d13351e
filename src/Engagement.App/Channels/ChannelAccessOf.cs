using Engagement.App.Networks;

namespace Engagement.App.Channels;

/// <summary>What network clients are told of a channel.</summary>
internal static class ChannelAccessOf
{
    public static ChannelAccess ToAccess(this Channel channel) =>
        new(channel.Id, channel.Network, channel.RemoteId, channel.Handle, channel.ServiceUrl, channel.Language);
}
