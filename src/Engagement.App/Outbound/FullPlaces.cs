using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>Channels and networks on which this process may claim no more for now.</summary>
internal sealed record FullPlaces(IReadOnlyList<ChannelId> Channels, IReadOnlyList<NetworkKind> Networks)
{
    public bool Any => Channels.Count > 0 || Networks.Count > 0;
}
