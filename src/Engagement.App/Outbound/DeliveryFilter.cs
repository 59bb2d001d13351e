using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>Which deliveries a list shows; what is null does not filter.</summary>
internal sealed record DeliveryFilter
{
    public DeliverySource? Source { get; init; }

    public DeliveryState? State { get; init; }

    public ChannelId? ChannelId { get; init; }

    public PostId? PostId { get; init; }

    public ConversationId? ConversationId { get; init; }

    /// <summary>Due then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Due before.</summary>
    public DateTimeOffset? To { get; init; }

    public DeliveryCursor? After { get; init; }
}
