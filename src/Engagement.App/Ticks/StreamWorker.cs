using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Ticks;

/// <summary>Keeps the streams open on one of the processes: the one that lives longest.</summary>
internal sealed partial class StreamWorker(
    HearStreams streams, WorkerHeartbeat heartbeat, LiveHints hints, IDbContextFactory<EngagementContext> contexts, TimeProvider time, ILogger<StreamWorker> logger)
    : BackgroundService
{
    /// <summary>Without a hint: a pace that changed, a process that went away. Polls hear meanwhile.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var mark = hints.Mark;
                try
                {
                    await streams.TendAsync(await IsOursAsync(stoppingToken), stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    Log.RoundFailed(logger, problem);
                }

                await ChangeAsync(mark, stoppingToken);
            }
        }
        finally
        {
            await streams.DisposeAsync();
        }
    }

    /// <summary>Returns when a channel changed, when others may take this process for gone, or after a while.</summary>
    private async Task ChangeAsync(string mark, CancellationToken ct)
    {
        var lost = heartbeat.Lost;
        using var beat = new CancellationTokenSource(Beat, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, beat.Token, lost.IsCancellationRequested ? CancellationToken.None : lost);
        try
        {
            await foreach (var hint in hints.ListenAsync(mark, end.Token))
            {
                if (hint.Topic == LiveTopics.Channels)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing changed.
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
