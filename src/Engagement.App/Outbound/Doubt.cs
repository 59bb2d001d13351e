using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>A delivery whose answer was unclear, with what is needed to ask its network.</summary>
internal sealed record Doubt(
    Delivery Delivery, ChannelAccess Channel, ChannelState ChannelState, AttemptId AttemptId, DateTimeOffset AttemptedAt, HashSet<string> NotOurs);
