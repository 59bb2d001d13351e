using System.Threading.Channels;
using Engagement.Core.Outbound;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Outbound;

/// <summary>Collects what became of claims and writes it down, many at once. A place is free again only when its outcome is durable.</summary>
internal sealed partial class OutcomeQueue(RecordOutcomes record, ClaimedNow claimed, OutboundWake wake, TimeProvider time, ILogger<OutcomeQueue> logger)
{
    private const int MostTogether = 256;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Channel<FinishedClaim> queue = Channel.CreateUnbounded<FinishedClaim>();

    public void Add(FinishedClaim finished) => queue.Writer.TryWrite(finished);

    /// <summary>Writes until nothing more can come.</summary>
    public async Task RecordAsync(CancellationToken ct)
    {
        var batch = new List<FinishedClaim>(MostTogether);
        while (await queue.Reader.WaitToReadAsync(ct))
        {
            batch.Clear();
            while (batch.Count < MostTogether && queue.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            var failed = await RecordAsync(batch);
            if (failed.Count > 0)
            {
                // The database is away or will not have it. What the network said is not given up while the program lives.
                await Task.Delay(RetryAfter, time, ct);
                failed.ForEach(Add);
            }
        }
    }

    /// <summary>Waits until everything claimed is written down.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        while (claimed.Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, ct);
        }
    }

    private async Task<List<FinishedClaim>> RecordAsync(List<FinishedClaim> batch)
    {
        List<FinishedClaim> failed = [];
        var ring = false;
        try
        {
            ring = await record.RunAsync(batch, CancellationToken.None);
        }
        catch (Exception together) when (batch.Count > 1)
        {
            Log.NotTogether(logger, batch.Count, together);
            foreach (var one in batch)
            {
                var again = await RecordAsync([one]);
                failed.AddRange(again);
            }

            return failed;
        }
        catch (Exception error)
        {
            Log.NotRecorded(logger, error);
            return [.. batch];
        }

        ring |= claimed.Free(batch.Select(PlaceOf));
        if (ring)
        {
            wake.Ring();
        }

        return failed;
    }

    private static DueDelivery PlaceOf(FinishedClaim finished) =>
        new(finished.Claim.Delivery.Id, finished.Claim.Delivery.ChannelId, finished.Claim.Delivery.Network, finished.EndedAt);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outcomes could not be written together; each is written alone")]
        public static partial void NotTogether(ILogger logger, int count, Exception error);

        [LoggerMessage(Level = LogLevel.Error, Message = "An outcome could not be written; it is tried again")]
        public static partial void NotRecorded(ILogger logger, Exception error);
    }
}
