using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Tells what we said ourselves from what others say: our own comments come back from every network.</summary>
internal static class OwnVoice
{
    public static async Task<WhoseVoice> ListenAsync(EngagementContext db, Channel channel, InboundItem item, CancellationToken ct)
    {
        if (await db.Deliveries.AnyAsync(row => row.ChannelId == channel.Id && row.RemoteId == item.RemoteId, ct))
        {
            return WhoseVoice.OurDelivery;
        }

        var author = item.Author?.RemoteId;
        if (author is null || !await db.Channels.AnyAsync(row => row.Network == item.Network && row.RemoteId == author, ct))
        {
            return WhoseVoice.Theirs;
        }

        // The network may tell of our own words before its answer to our own call has been written down.
        var inFlight = await db.Deliveries.AnyAsync(
            row => row.ChannelId == channel.Id
                && (row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown)
                && (row.Text == item.Text || row.InReplyTo == item.ParentRemoteId),
            ct);
        return inFlight ? WhoseVoice.OurDelivery : WhoseVoice.OursElsewhere;
    }
}
