using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Networks;

/// <summary>Keeps what networks made ready, until long after it was shown.</summary>
internal sealed class Preparations(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public async Task<Preparation?> FindAsync(DeliveryId delivery, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Preparations.AsNoTracking().SingleOrDefaultAsync(row => row.DeliveryId == delivery, ct);
    }

    /// <summary>What an earlier try made ready of the same; null where there was none, or it was made of something else.</summary>
    public async Task<Preparation?> FindAsync(DeliveryId delivery, string print, CancellationToken ct) =>
        await FindAsync(delivery, ct) is { } known && known.Print == print ? known : null;

    /// <summary>In the place of what was made ready before for the same delivery.</summary>
    public async Task<Preparation> KeepAsync(DeliveryId delivery, string remoteId, string print, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var old = now - KeptFor;
        await db.Preparations.Where(row => row.DeliveryId == delivery || row.MadeAt < old).ExecuteDeleteAsync(ct);
        var made = new Preparation { DeliveryId = delivery, RemoteId = remoteId, Print = print, MadeAt = now };
        db.Preparations.Add(made);
        await db.SaveChangesAsync(ct);
        return made;
    }

    /// <summary>Written down before the network is asked to show it.</summary>
    public async Task AskAsync(DeliveryId delivery, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await db.Preparations.Where(row => row.DeliveryId == delivery && row.AskedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedAt, now), ct);
    }

    /// <summary>It is shown.</summary>
    public async Task ShownAsync(DeliveryId delivery, string remoteId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Preparations.Where(row => row.DeliveryId == delivery)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublishedAs, remoteId), ct);
    }

    public async Task ForgetAsync(DeliveryId delivery, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Preparations.Where(row => row.DeliveryId == delivery).ExecuteDeleteAsync(ct);
    }
}
