using System.Globalization;
using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.App.Ticks;

/// <summary>
/// Says to the other nodes, to <c>/readyz</c> and to <c>doctor</c> that this process lives, and to itself whether it may still believe so:
/// a process that could not renew its lease stops what it has under way before others take it over.
/// </summary>
internal sealed partial class WorkerHeartbeat : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private readonly GroupCommit commit;
    private readonly TimeProvider time;
    private readonly ILogger<WorkerHeartbeat> logger;
    private CancellationTokenSource lost;
    private long writtenTicks;

    public WorkerHeartbeat(GroupCommit commit, IdSource ids, TimeProvider time, IOptions<StorageOptions> storage, ILogger<WorkerHeartbeat> logger)
    {
        (this.commit, this.time, this.logger) = (commit, time, logger);
        (Id, StartedAt) = (ids.Next<WorkerId>(), time.GetUtcNow());
        IsAlone = storage.Value.Provider == StorageProvider.Sqlite;
        lost = new CancellationTokenSource(Lease, time);
    }

    public WorkerId Id { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>On SQLite, where the locked data directory keeps other processes away: what was begun before this one started is nobody's any more.</summary>
    public bool IsAlone { get; }

    /// <summary>
    /// Cancelled when others may believe that this process is gone. Never on SQLite: there the locked data directory keeps others away.
    /// </summary>
    public CancellationToken Lost => IsAlone ? CancellationToken.None : lost.Token;

    /// <summary>Why the workers of this process are not well, or null.</summary>
    public string? Problem
    {
        get
        {
            var written = new DateTimeOffset(Interlocked.Read(ref writtenTicks), TimeSpan.Zero);
            return time.GetUtcNow() - written <= Lease
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The worker has not written its heartbeat since {written:yyyy-MM-dd HH:mm:ss} UTC.");
        }
    }

    /// <summary>The row is there before anything is claimed.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await commit.RunAsync((db, ct) => db.Workers.Where(row => row.Id == Id).ExecuteDeleteAsync(ct), cancellationToken);
        }
        catch (Exception error)
        {
            // The time to stop has passed, or the database is away: the lease runs out by itself.
            Log.NotSignedOff(logger, error);
        }
    }

    public override void Dispose()
    {
        lost.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.NoHeartbeat(logger, error);
            }
        }
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await commit.RunAsync((db, token) => WriteAsync(db, now, token), ct);
        Interlocked.Exchange(ref writtenTicks, now.UtcTicks);
        Renew(now + Lease - Margin - time.GetUtcNow());
    }

    private void Renew(TimeSpan left)
    {
        if (IsAlone || left <= TimeSpan.Zero)
        {
            return;
        }

        if (lost.IsCancellationRequested)
        {
            // What held the old token has been given up; its source is left to the collector because calls may still look at it.
            lost = new CancellationTokenSource(left, time);
            return;
        }

        lost.CancelAfter(left);
    }

    private async Task WriteAsync(EngagementContext db, DateTimeOffset now, CancellationToken ct)
    {
        // On SQLite there is one process: whoever else is written down is gone.
        await db.Workers.Where(row => row.Id != Id && (IsAlone || row.LeaseUntil < now)).ExecuteDeleteAsync(ct);
        var until = now + Lease;
        var renewed = await db.Workers.Where(row => row.Id == Id).ExecuteUpdateAsync(
            row => row.SetProperty(worker => worker.HeartbeatAt, now).SetProperty(worker => worker.LeaseUntil, until), ct);
        if (renewed == 0)
        {
            db.Workers.Add(new Worker
            {
                Id = Id,
                Name = $"{Environment.MachineName}:{Environment.ProcessId}",
                StartedAt = StartedAt,
                HeartbeatAt = now,
                LeaseUntil = until,
            });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat could not be written")]
        public static partial void NoHeartbeat(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Information, Message = "This process could not sign off; the others wait until its lease has run out")]
        public static partial void NotSignedOff(ILogger logger, Exception error);
    }
}
