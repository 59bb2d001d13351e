using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>A channel by name.</summary>
public sealed record ChannelFact(ChannelId Id, NetworkKind Network, string Name);
