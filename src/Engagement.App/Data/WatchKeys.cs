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
        int? known = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                var count = await db.ProtectionKeys.CountAsync(stoppingToken);
                if (known is not null && count != known)
                {
                    keys.Forget();
                }

                known = count;
                await Task.Delay(Every, time, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotSeen(logger, problem);
                await Task.Delay(Every, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The program ends.
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whether the keys were changed could not be seen.")]
        public static partial void NotSeen(ILogger logger, Exception problem);
    }
}
