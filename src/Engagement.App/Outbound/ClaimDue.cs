using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>
/// Makes due deliveries ours by one conditional update and writes their attempts down in the same transaction. What another node took,
/// or a person withdrew in between, is simply not among the answers.
/// </summary>
internal sealed class ClaimDue(GroupCommit commit, WorkerHeartbeat worker, IdSource ids, TimeProvider time)
{
    public Task<IReadOnlyList<Claim>> RunAsync(IReadOnlyList<DeliveryId> picked, CancellationToken ct) =>
        worker.Lost.IsCancellationRequested
            ? Task.FromResult<IReadOnlyList<Claim>>([])
            : commit.RunAsync((db, token) => ClaimAsync(db, picked, token), ct);

    private async Task<IReadOnlyList<Claim>> ClaimAsync(EngagementContext db, IReadOnlyList<DeliveryId> picked, CancellationToken ct)
    {
        var (now, me) = (time.GetUtcNow(), worker.Id);
        var free = await LockFreeAsync(db, picked, ct);
        await db.Deliveries
            .Where(row => free.Contains(row.Id) && row.State == DeliveryState.Pending && row.NextTryAt <= now)
            .NotStopped(db)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.State, DeliveryState.Sending)
                    .SetProperty(delivery => delivery.ClaimedBy, me)
                    .SetProperty(delivery => delivery.Reason, (string?)null)
                    .SetProperty(delivery => delivery.Attempts, delivery => delivery.Attempts + 1)
                    .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
                ct);
        var rows = await db.Deliveries.AsNoTracking()
            .Where(row => free.Contains(row.Id) && row.State == DeliveryState.Sending && row.ClaimedBy == me)
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Id)
            .ToListAsync(ct);
        var channelIds = rows.Select(row => row.ChannelId).Distinct().ToList();
        var channels = await db.Channels.AsNoTracking()
            .Where(row => channelIds.Contains(row.Id))
            .Select(row => new ChannelAccess(row.Id, row.Network, row.RemoteId, row.Handle, row.ServiceUrl, row.Language)
            {
                TokensVersion = db.Credentials.Where(found => found.ChannelId == row.Id).Select(found => (int?)found.Version).FirstOrDefault(),
            })
            .ToDictionaryAsync(channel => channel.Id, ct);
        var claimed = rows.ConvertAll(row => new Claim(row, ids.Next<AttemptId>(), channels[row.ChannelId], now));
        await SameStatement.InsertAsync(db, claimed.ConvertAll(claim => claim.BeginAttempt()), ct);
        return claimed;
    }

    // Two nodes that want the same rows must not wait for each other; SQLite has one writer and needs nothing.
    private static async Task<IReadOnlyList<DeliveryId>> LockFreeAsync(EngagementContext db, IReadOnlyList<DeliveryId> picked, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql())
        {
            return picked;
        }

        var numbers = picked.Select(id => id.Value).ToArray();
        var free = await db.Database
            .SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "Deliveries" WHERE "Id" = ANY({numbers}) AND "State" = 'Pending' FOR UPDATE SKIP LOCKED""")
            .ToListAsync(ct);
        return [.. free.Select(DeliveryId.From)];
    }
}
