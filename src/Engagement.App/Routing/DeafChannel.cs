using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A channel whose comments may be waiting on the network.</summary>
public sealed record DeafChannel(ChannelId Id, NetworkKind Network, string Name, DateTimeOffset? LastHeardAt);
