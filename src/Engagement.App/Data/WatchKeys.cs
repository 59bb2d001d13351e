using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Data;

/// <summary>Sees in each process when another one changed the keys: what is encrypted with an old one from then on would be lost when that is revoked.</summary>
internal sealed partial class WatchKeys(IDbContextFactory<EngagementContext> contexts, StoredKeys keys, TimeProvider time, ILogger<WatchKeys> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        int? known = null;
        do
        {
            try
            {
                known = await LookAsync(known, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotSeen(logger, problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> LookAsync(int? known, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var count = await db.ProtectionKeys.CountAsync(ct);
        if (known is not null && count != known)
        {
            keys.Forget();
        }

        return count;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Whether the keys were changed could not be seen.")]
        public static partial void NotSeen(ILogger logger, Exception problem);
    }
}
