using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Outbound;

/// <summary>A delivery that waits for its time, as far as choosing needs to know it.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="ChannelId">Where it is to be said.</param>
/// <param name="Network">On which network that is.</param>
/// <param name="NextTryAt">When it may be tried.</param>
public readonly record struct DueDelivery(DeliveryId Id, ChannelId ChannelId, NetworkKind Network, DateTimeOffset NextTryAt);
