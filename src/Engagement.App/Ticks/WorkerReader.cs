using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Ticks;

/// <summary>When a running program last said that it lives.</summary>
internal sealed class WorkerReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <returns>Null where none runs.</returns>
    public async Task<DateTimeOffset?> ReadLastHeartbeatAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Workers.MaxAsync(worker => (DateTimeOffset?)worker.HeartbeatAt, ct);
    }
}
