using Engagement.App.Data;
using Engagement.Core.Inbox.Learning;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>The layer that comments are read with now. Kept for some seconds, so that a burst of comments does not ask for it each time.</summary>
internal sealed class LocalLayers(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private Kept? kept;

    public async ValueTask<LocalLayer> NowAsync(CancellationToken ct)
    {
        var (known, now) = (Volatile.Read(ref kept), time.GetUtcNow());
        if (known is not null && (now - known.At).Duration() < Fresh)
        {
            return known.Layer;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.LearnedLayers.OrderByDescending(row => row.Number).Select(row => new { row.Number, row.On }).FirstOrDefaultAsync(ct);
        var layer = newest is not { On: true } ? LocalLayer.Empty
            : newest.Number == known?.Number ? known.Layer
            : new LocalLayer(await db.LearnedLayers.Where(row => row.Number == newest.Number).Select(row => row.Terms).SingleAsync(ct));
        Volatile.Write(ref kept, new(layer, newest is { On: true } ? newest.Number : 0, now));
        return layer;
    }

    /// <summary>It has changed: the next reader asks again.</summary>
    public void Forget() => Volatile.Write(ref kept, null);

    private sealed record Kept(LocalLayer Layer, int Number, DateTimeOffset At);
}
