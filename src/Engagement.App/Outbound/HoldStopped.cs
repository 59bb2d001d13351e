using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>While publishing is stopped, what becomes due is held for a person to decide about.</summary>
internal sealed class HoldStopped(IDbContextFactory<EngagementContext> contexts, GroupCommit commit, TimeProvider time) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Deliveries.DueAndStopped(db, time.GetUtcNow()).AnyAsync(ct))
        {
            await commit.RunAsync((writing, token) => HoldAsync(writing, time.GetUtcNow(), token), ct);
        }
    }

    /// <summary>Inside the caller's transaction.</summary>
    /// <returns>How many are held.</returns>
    public static async Task<int> HoldAsync(EngagementContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (await PublishingStop.FindAsync(db, ct) is not { } stop)
        {
            return 0;
        }

        var why = DeliveryWords.Stopped(stop.Reason);
        return await db.Deliveries.DueAndStopped(db, now).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Held)
                .SetProperty(delivery => delivery.HeldReason, HeldReason.CrisisStop)
                .SetProperty(delivery => delivery.Reason, why)
                .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
            ct);
    }
}
