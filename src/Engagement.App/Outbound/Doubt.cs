using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>
/// A delivery whose answer was unclear, with what is needed to ask its network. <c>BegunAt</c> is the latest instant at which the call can
/// have begun, at most <see cref="Wire.LongestWait"/> after the earliest.
/// </summary>
internal sealed record Doubt(
    Delivery Delivery, ChannelAccess Channel, ChannelState ChannelState, AttemptId AttemptId, DateTimeOffset BegunAt, HashSet<string> NotOurs);
