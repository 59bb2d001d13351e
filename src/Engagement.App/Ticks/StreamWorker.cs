using Engagement.App.Data;
using Engagement.App.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Ticks;

/// <summary>Keeps the streams open on one of the processes: the one that lives longest.</summary>
internal sealed partial class StreamWorker(
    HearStreams streams, WorkerHeartbeat heartbeat, IDbContextFactory<EngagementContext> contexts, TimeProvider time, ILogger<StreamWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                try
                {
                    await streams.TendAsync(await IsOursAsync(stoppingToken), stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    Log.RoundFailed(logger, problem);
                }

                await Task.Delay(Beat, time, stoppingToken);
            }
        }
        finally
        {
            await streams.DisposeAsync();
        }
    }

    private async Task<bool> IsOursAsync(CancellationToken ct)
    {
        if (heartbeat.Lost.IsCancellationRequested)
        {
            return false;
        }

        if (heartbeat.IsAlone)
        {
            return true;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Workers.Where(row => row.LeaseUntil >= now).OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(ct) == heartbeat.Id;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The streams could not be looked after; it is tried again.")]
        public static partial void RoundFailed(ILogger logger, Exception problem);
    }
}
