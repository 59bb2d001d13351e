using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>Writes what is to be said into the ledger. The caller saves, and then rings <see cref="OutboundWake"/>.</summary>
internal sealed class OrderDelivery(IdSource ids, TimeProvider time)
{
    public Delivery Add(EngagementContext db, DeliveryOrder order)
    {
        var id = ids.Next<DeliveryId>();
        var row = new Delivery
        {
            Id = id,
            ChannelId = order.ChannelId,
            Network = order.Network,
            Source = order.Source,
            PostId = order.PostId,
            ConversationId = order.ConversationId,
            InteractionId = order.InteractionId,
            AfterId = order.AfterId,
            Part = order.Part,
            InReplyTo = order.InReplyTo,
            ThreadRoot = order.ThreadRoot,
            Text = order.Text,
            Language = order.Language,
            Media = [.. order.Media],
            Manner = order.Manner,
            DueAt = order.DueAt,
            NextTryAt = order.DueAt,
            IdempotencyKey = IdempotencyKeys.For(order.Network, id),
            Wording = order.Wording,
            CreatedBy = order.CreatedBy,
            CreatedAt = time.GetUtcNow(),
        };
        db.Deliveries.Add(row);
        return row;
    }
}
