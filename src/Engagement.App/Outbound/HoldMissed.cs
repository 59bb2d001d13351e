using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Holds what is overdue beyond the grace time for a person, with the reason in words. After an outage nothing bursts out.</summary>
internal sealed class HoldMissed(
    IDbContextFactory<EngagementContext> contexts, GroupCommit commit, WorkerHeartbeat worker, TimeProvider time, IOptions<PublishingOptions> options) : ITick
{
    private const int MostTogether = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await AnyAsync(ct) && await commit.RunAsync(HoldAsync, ct) == MostTogether)
        {
            // More of them.
        }
    }

    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Missed(db).AnyAsync(ct);
    }

    private async Task<int> HoldAsync(EngagementContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rows = await Missed(db).OrderBy(row => row.NextTryAt).Take(MostTogether).ToListAsync(ct);
        var channels = rows.Select(row => row.ChannelId).Distinct().ToList();
        var zones = await db.Channels.Where(row => channels.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.TimeZone, ct);
        foreach (var row in rows)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zones[row.ChannelId]);
            row.Hold(HeldReason.Missed, DeliveryWords.Missed(row.DueAt, worker.StartedAt, now, zone));
        }

        return rows.Count;
    }

    // A comment that waits for its post is not overdue: its post is.
    private IQueryable<Delivery> Missed(EngagementContext db)
    {
        var now = time.GetUtcNow();
        var before = now - options.Value.MissedAfter;
        return db.Deliveries.Where(row => row.State == DeliveryState.Pending && row.NextTryAt <= now && row.DueAt <= before
            && (row.AfterId == null || row.InReplyTo != null));
    }
}
