using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>A post of ours that stands on a network.</summary>
internal sealed record SentPost(ChannelId Channel, NetworkKind Network, string RemoteId, string Language, DateTimeOffset SentAt)
{
    /// <summary>The network's name as the sandbox writes it.</summary>
    public string NetworkName => Network == NetworkKind.X ? "x" : "facebook";
}
