using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A person took a thank-you back: it is deleted on the network.</summary>
internal sealed class TakenBack
{
    public required DeliveryId DeliveryId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
