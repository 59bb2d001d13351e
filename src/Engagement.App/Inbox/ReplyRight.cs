using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Whether the network lets us answer one inbound thing, asked before the network is.</summary>
internal static class ReplyRight
{
    public static async Task<NetworkRule> OfAsync(EngagementContext db, Channel channel, Interaction interaction, CancellationToken ct)
    {
        var answersUs = interaction.ParentRemoteId is { } parent
            && await db.Deliveries.AnyAsync(row => row.ChannelId == channel.Id && row.RemoteId == parent, ct);
        return NetworkRules.MayReply(channel.Network, channel.Handle, interaction.Text, answersUs);
    }
}
