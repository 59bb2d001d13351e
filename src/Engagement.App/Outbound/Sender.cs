using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Outbound;

/// <summary>Sleeps until the next delivery is due or the bell rings, and dispatches it. Stops in order: begins nothing new, lets calls end, writes all down.</summary>
internal sealed partial class Sender(DispatchDue dispatch, OutcomeQueue outcomes, OutboundWake wake, TimeProvider time, ILogger<Sender> logger)
    : BackgroundService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandon = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        var recording = outcomes.RecordAsync(end.Token);
        try
        {
            await LoopAsync(stoppingToken, abandon.Token);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            abandon.CancelAfter(Grace);
        }

        using var limit = new CancellationTokenSource(2 * Grace, time);
        await EndAsync(outcomes.DrainAsync(limit.Token));
        await end.CancelAsync();
        await EndAsync(recording);
    }

    private async Task LoopAsync(CancellationToken stop, CancellationToken abandon)
    {
        while (true)
        {
            DateTimeOffset next;
            try
            {
                next = await dispatch.RunAsync(stop, abandon);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.Trouble(logger, error);
                next = time.GetUtcNow() + AfterTrouble;
            }

            stop.ThrowIfCancellationRequested();
            await wake.WaitAsync(next - time.GetUtcNow(), stop);
        }
    }

    private static async Task EndAsync(Task ending)
    {
        try
        {
            await ending;
        }
        catch (OperationCanceledException)
        {
            // What is still open is read back by the next process.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The ledger could not be looked at; it is tried again")]
        public static partial void Trouble(ILogger logger, Exception error);
    }
}
