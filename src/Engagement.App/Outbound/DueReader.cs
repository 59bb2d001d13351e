using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Asks the database what is due, or will be within a moment.</summary>
internal sealed class DueReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time, IOptions<PublishingOptions> options)
{
    /// <summary>The ledger is looked at again after this long, whatever happens: another node may have written to it.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromSeconds(1);

    public async Task<DueAnswer> ReadAsync(FullPlaces full, int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (until, missed) = (now + Horizon, now - options.Value.MissedAfter);
        var (fullChannels, fullNetworks) = (full.Channels, full.Networks);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Deliveries
            .Where(row => row.State == DeliveryState.Pending && row.NextTryAt <= until && row.DueAt > missed)
            .Where(row => row.AfterId == null || row.InReplyTo != null)
            .NotStopped(db)
            .Where(row => db.Channels.Any(channel => channel.Id == row.ChannelId
                && channel.State == ChannelState.Connected
                && (channel.ThrottledUntil == null || channel.ThrottledUntil <= now)));
        if (full.Any)
        {
            rows = rows.Where(row => !fullChannels.Contains(row.ChannelId) && !fullNetworks.Contains(row.Network));
        }

        var seen = await rows
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Id)
            .Select(row => new DueDelivery(row.Id, row.ChannelId, row.Network, row.NextTryAt))
            .Take(most)
            .ToListAsync(ct);

        // The reading took a moment; what became due meanwhile is due.
        now = time.GetUtcNow();
        var later = seen.FindIndex(row => row.NextTryAt > now);
        return later < 0
            ? new DueAnswer(seen, until, seen.Count == most)
            : new DueAnswer(seen[..later], seen[later].NextTryAt, false);
    }
}
