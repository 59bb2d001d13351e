using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Publishing;

/// <summary>A post on one of its channels.</summary>
/// <param name="ChannelId">Where.</param>
/// <param name="Network">On which network.</param>
/// <param name="Handle">By which account.</param>
/// <param name="Delivery">How its delivery stands; null while it is not scheduled.</param>
public sealed record PostPlace(ChannelId ChannelId, NetworkKind Network, string Handle, DeliveryState? Delivery);
