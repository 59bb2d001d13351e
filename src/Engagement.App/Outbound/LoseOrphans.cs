using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>
/// What a process was sending when it died is unknown, even where the call had not begun: nothing but the network can tell. It never goes
/// back to waiting by itself.
/// </summary>
internal sealed class LoseOrphans(IDbContextFactory<EngagementContext> contexts, GroupCommit commit, TimeProvider time)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using (var look = await contexts.CreateDbContextAsync(ct))
        {
            if (!await Orphans(look, now).AnyAsync(ct))
            {
                return 0;
            }
        }

        return await commit.RunAsync((db, token) => LoseAsync(db, now, token), ct);
    }

    private static async Task<int> LoseAsync(EngagementContext db, DateTimeOffset now, CancellationToken ct)
    {
        // By now the call has surely begun or never will.
        await db.Attempts
            .Where(row => row.Verdict == Verdict.Open && row.EndedAt == null && Orphans(db, now).Any(delivery => delivery.Id == row.DeliveryId))
            .ExecuteUpdateAsync(row => row.SetProperty(attempt => attempt.EndedAt, now), ct);
        return await Orphans(db, now).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Unknown)
                .SetProperty(delivery => delivery.Reason, "The program stopped while sending it; the network is being asked.")
                .SetProperty(delivery => delivery.ClaimedBy, (WorkerId?)null)
                .SetProperty(delivery => delivery.NextTryAt, now)
                .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
            ct);
    }

    private static IQueryable<Delivery> Orphans(EngagementContext db, DateTimeOffset now) =>
        db.Deliveries.Where(row => row.State == DeliveryState.Sending
            && !db.Workers.Any(worker => worker.Id == row.ClaimedBy && worker.LeaseUntil >= now));
}
