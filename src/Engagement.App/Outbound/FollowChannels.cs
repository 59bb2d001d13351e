using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Holds what waits for a channel that must be connected again, and lets it go when the channel is.</summary>
internal sealed class FollowChannels(IDbContextFactory<EngagementContext> contexts, GroupCommit commit, OutboundWake wake) : ITick
{
    private const string Words = "The channel must be connected again. After that it goes out by itself, unless it is overdue by then.";

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ToHold(db).AnyAsync(ct))
        {
            await commit.RunAsync(HoldAsync, ct);
        }

        if (await ToRelease(db).AnyAsync(ct))
        {
            await commit.RunAsync(ReleaseAsync, ct);
            wake.Ring();
        }
    }

    private static Task HoldAsync(EngagementContext db, CancellationToken ct) => ToHold(db).ExecuteUpdateAsync(
        row => row
            .SetProperty(delivery => delivery.State, DeliveryState.Held)
            .SetProperty(delivery => delivery.HeldReason, HeldReason.ChannelDown)
            .SetProperty(delivery => delivery.Reason, Words)
            .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
        ct);

    private static Task ReleaseAsync(EngagementContext db, CancellationToken ct) => ToRelease(db).ExecuteUpdateAsync(
        row => row
            .SetProperty(delivery => delivery.State, DeliveryState.Pending)
            .SetProperty(delivery => delivery.HeldReason, (HeldReason?)null)
            .SetProperty(delivery => delivery.Reason, (string?)null)
            .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
        ct);

    private static IQueryable<Delivery> ToHold(EngagementContext db) =>
        from row in db.Deliveries
        where row.State == DeliveryState.Pending
            && db.Channels.Any(channel => channel.Id == row.ChannelId && channel.State == ChannelState.NeedsReconnect)
        select row;

    private static IQueryable<Delivery> ToRelease(EngagementContext db) =>
        from row in db.Deliveries
        where row.State == DeliveryState.Held && row.HeldReason == HeldReason.ChannelDown
            && db.Channels.Any(channel => channel.Id == row.ChannelId && channel.State == ChannelState.Connected)
        select row;
}
