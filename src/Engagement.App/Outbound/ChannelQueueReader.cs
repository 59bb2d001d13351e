using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>What waits on each channel.</summary>
internal sealed class ChannelQueueReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<ChannelQueue> ReadAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.Deliveries
            .Where(row => row.ChannelId == channel)
            .Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending || row.State == DeliveryState.Held || row.State == DeliveryState.Unknown)
            .GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.Count(), Next = group.Min(row => row.NextTryAt) })
            .ToListAsync(ct);
        return new ChannelQueue(
            counts.Where(one => one.State is DeliveryState.Pending or DeliveryState.Sending).Sum(one => one.Count),
            counts.Where(one => one.State is DeliveryState.Held or DeliveryState.Unknown).Sum(one => one.Count),
            counts.Find(one => one.State == DeliveryState.Pending)?.Next);
    }

    /// <summary>The network's id of the last post that went out there.</summary>
    public async Task<string?> LastPostAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries
            .Where(row => row.ChannelId == channel && row.Source == DeliverySource.Post && row.State == DeliveryState.Sent && row.RemoteId != null)
            .OrderByDescending(row => row.SentAt)
            .Select(row => row.RemoteId)
            .FirstOrDefaultAsync(ct);
    }
}
