using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Whether publishing is stopped.</summary>
internal sealed class StopReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <summary>What is claimed already is asked about at least this often before it is sent.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(250);

    private (long At, bool Stopped)? last;

    public async Task<PublishingStop?> FindAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await PublishingStop.FindAsync(db, ct);
    }

    /// <summary>At most a quarter of a second old, so that a busy sender need not ask for each post.</summary>
    public async Task<bool> IsStoppedAsync(CancellationToken ct)
    {
        if (last is { } known && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Stopped;
        }

        var at = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var stopped = await db.Settings.AnyAsync(setting => setting.Key == PublishingStop.SettingKey, ct);
        last = (at, stopped);
        return stopped;
    }
}
