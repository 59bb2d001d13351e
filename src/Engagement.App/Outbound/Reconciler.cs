using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Outbound;

/// <summary>What dead processes left behind becomes unknown, and what is unknown is asked about.</summary>
internal sealed partial class Reconciler(LoseOrphans lose, ReconcileUnknown reconcile, TimeProvider time, ILogger<Reconciler> logger) : BackgroundService
{
    private const int RoundsBetweenOrphans = 5;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        var round = 0;
        do
        {
            try
            {
                if (round++ % RoundsBetweenOrphans == 0)
                {
                    await lose.RunAsync(stoppingToken);
                }

                await reconcile.RunAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Trouble(logger, error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Unclear deliveries could not be looked at; it is tried again")]
        public static partial void Trouble(ILogger logger, Exception error);
    }
}
