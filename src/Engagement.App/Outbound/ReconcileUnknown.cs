using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Outbound;

/// <summary>Asks the networks what became of deliveries whose answer was unclear. Channels side by side, each channel in order.</summary>
internal sealed partial class ReconcileUnknown(
    IDbContextFactory<EngagementContext> contexts, NetworkDirectory networks, RecordReadBack record, TimeProvider time, ILogger<ReconcileUnknown> logger)
{
    private const int MostAtOnce = 500;
    private const int ChannelsAtOnce = 16;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TokensWait = TimeSpan.FromMinutes(1);

    /// <summary>Gives back how many were asked about.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var due = await ReadDueAsync(ct);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ChannelsAtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(due.GroupBy(row => row.Channel.Id), options, async (channel, token) =>
        {
            foreach (var doubt in channel)
            {
                await OneAsync(doubt, token);
            }
        });
        return due.Count;
    }

    private async Task OneAsync(Doubt doubt, CancellationToken ct)
    {
        try
        {
            await record.RunAsync(doubt, await AskAsync(doubt, ct), ct);
        }
        catch (DbUpdateException error)
        {
            // Another node or a person was quicker; what stands in the ledger is looked at again.
            Log.NotRecorded(logger, doubt.Delivery.Id, error);
        }
    }

    private async Task<ReadBack> AskAsync(Doubt doubt, CancellationToken ct)
    {
        if (networks.Find(doubt.Channel.Network) is not { } network)
        {
            return new ReadBack.CannotTell($"{doubt.Channel.Network} is not supported.");
        }

        if (doubt.ChannelState == ChannelState.NeedsReconnect)
        {
            return new ReadBack.AskAgain(time.GetUtcNow() + TokensWait, "The channel must be connected again before the network can be asked.");
        }

        using var limit = new CancellationTokenSource(AnswerWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await network.FindAsync(doubt.Channel, doubt.Delivery.ToMessage(), doubt.BegunAt, doubt.NotOurs, either.Token);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            Log.Broken(logger, doubt.Delivery.Id, error);
            return new ReadBack.AskAgain(time.GetUtcNow() + AfterTrouble, "The network could not be asked what became of it.");
        }
    }

    private async Task<List<Doubt>> ReadDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Deliveries.AsNoTracking()
            .Where(row => row.State == DeliveryState.Unknown && row.NextTryAt <= now)
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Id)
            .Take(MostAtOnce)
            .Select(row => new
            {
                Delivery = row,
                Channel = db.Channels.First(channel => channel.Id == row.ChannelId),
                Attempt = db.Attempts.Where(attempt => attempt.DeliveryId == row.Id).OrderByDescending(attempt => attempt.Number).First(),
            })
            .ToListAsync(ct);
        var doubts = new List<Doubt>(rows.Count);
        foreach (var channel in rows.GroupBy(row => row.Channel.Id))
        {
            var notOurs = await ReadKnownAsync(db, channel.Key, channel.Min(row => row.Attempt.StartedAt), ct);
            doubts.AddRange(channel.Select(row => new Doubt(
                row.Delivery,
                new ChannelAccess(row.Channel.Id, row.Channel.Network, row.Channel.RemoteId, row.Channel.Handle, row.Channel.ServiceUrl, row.Channel.Language),
                row.Channel.State,
                row.Attempt.Id,
                BegunAt(row.Attempt),
                notOurs)));
        }

        return doubts;
    }

    private static DateTimeOffset BegunAt(Attempt attempt)
    {
        var latest = attempt.StartedAt + Wire.LongestWait;
        return attempt.EndedAt < latest ? attempt.EndedAt.Value : latest;
    }

    // Grows while the channel is gone through: what one delivery is found to be, the next is not.
    private static async Task<HashSet<string>> ReadKnownAsync(EngagementContext db, ChannelId channel, DateTimeOffset since, CancellationToken ct)
    {
        var from = since - TimeSpan.FromDays(1);
        var known = await db.Deliveries
            .Where(row => row.ChannelId == channel && row.RemoteId != null && row.SentAt >= from)
            .Select(row => row.RemoteId!)
            .ToListAsync(ct);
        return [.. known];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Asking what became of delivery {Delivery} broke")]
        public static partial void Broken(ILogger logger, DeliveryId delivery, Exception error);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What became of delivery {Delivery} could not be written")]
        public static partial void NotRecorded(ILogger logger, DeliveryId delivery, Exception error);
    }
}
