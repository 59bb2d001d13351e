using System.Diagnostics;
using Engagement.App.Inbox;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Ticks;

/// <summary>Takes what came in to the robot's thanks or to a person's list, at once when something arrives and by itself every two seconds.</summary>
internal sealed partial class InboxWorker(
    ReadInbound read, NoteAnswers answers, RouteWaiting route, InboxWake wake, OutboundWake outbound, LiveHints hints, ILogger<InboxWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    // In a burst too, what was read gets its queue and its clock, and pages hear of it.
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);

    // These look at all that waits, so not after each comment.
    private static readonly TimeSpan Tending = TimeSpan.FromMilliseconds(300);

    private long tended;
    private int untold;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.RoundFailed(logger, problem);
            }

            await wake.WaitAsync(untold > 0 ? Tending : Idle, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        var events = await read.RunAsync(Reading, ct);
        untold += events;
        if (events > 0)
        {
            outbound.Ring();
        }

        if (events >= ReadInbound.BatchSize)
        {
            // There may be more.
            wake.Ring();
        }

        if (tended == 0 || Stopwatch.GetElapsedTime(tended) >= Tending)
        {
            await TendAsync(ct);
        }
    }

    private async Task TendAsync(CancellationToken ct)
    {
        var changed = untold + await answers.RunAsync(ct);
        await route.RunAsync(ct);
        (tended, untold) = (Stopwatch.GetTimestamp(), 0);
        if (changed > 0)
        {
            hints.Ring(LiveTopics.Inbox);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A round of the inbox failed; the next one tries again.")]
        public static partial void RoundFailed(ILogger logger, Exception problem);
    }
}
