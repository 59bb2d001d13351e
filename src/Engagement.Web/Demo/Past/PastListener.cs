using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Past;

/// <summary>Hears one comment of the past as a poll would have: read at the network, stored as an event, filed and decided on.</summary>
internal sealed class PastListener(IDbContextFactory<EngagementContext> contexts, NetworkDirectory networks, ReadInbound read, IdSource ids)
{
    private readonly Dictionary<ChannelId, Channel> channels = [];

    /// <returns>What was decided, or null when the network no longer shows it.</returns>
    public async Task<HeardComment?> HearAsync(ChannelId channelId, string remoteId, DateTimeOffset receivedAt, CancellationToken ct)
    {
        var channel = await ChannelAsync(channelId, ct);
        if (await networks.Find(channel.Network)!.ReadAsync(channel.ToAccess(), remoteId, ct) is not { } item)
        {
            return null;
        }

        await StoreAsync(channel, item, receivedAt, ct);
        await read.RunAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Interactions
            .Where(row => row.ChannelId == channelId && row.RemoteId == item.RemoteId)
            .Join(db.Triage, row => row.Id, triage => triage.InteractionId, (row, triage) => new HeardComment(row.ConversationId, triage.Decision))
            .FirstOrDefaultAsync(ct);
    }

    private async Task StoreAsync(Channel channel, InboundItem item, DateTimeOffset receivedAt, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.InboundEvents.Add(InboundEvent.Polled(ids.Next<InboundEventId>(), channel.ToAccess(), item, receivedAt));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Channel> ChannelAsync(ChannelId id, CancellationToken ct)
    {
        if (!channels.TryGetValue(id, out var channel))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            channels[id] = channel = await db.Channels.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        }

        return channel;
    }
}
