using Engagement.App.Networks;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>A delivery this process may send now; its attempt is written down.</summary>
internal sealed record Claim(Delivery Delivery, AttemptId AttemptId, ChannelAccess Channel, DateTimeOffset StartedAt)
{
    public OutgoingMessage ToMessage() => Delivery.ToMessage();
}
