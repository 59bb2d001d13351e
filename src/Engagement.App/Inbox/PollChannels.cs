using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>Asks each channel's network what is new, at the channel's own pace; webhooks are only hints, this is the truth.</summary>
internal sealed partial class PollChannels(
    IDbContextFactory<EngagementContext> contexts,
    IEnumerable<INetwork> networks,
    IdSource ids,
    TimeProvider time,
    InboxWake wake,
    PollFactsReader facts,
    ReadBudgets budgets,
    ILogger<PollChannels> logger) : ITick
{
    private const int ChannelsAtOnce = 16;

    /// <summary>A network that answers slowly keeps only its own channel waiting, and not for longer than this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<NetworkKind, INetwork> networks = networks.ToDictionary(network => network.Kind);

    public async Task RunAsync(CancellationToken ct)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = ChannelsAtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(await DueAsync(ct), options, async (channel, token) =>
        {
            try
            {
                if (await PollAsync(channel, token) > 0)
                {
                    wake.Ring();
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !token.IsCancellationRequested)
            {
                Log.Failed(logger, channel.Id, problem);
            }
        });
    }

    private async Task<List<Channel>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var usable = await db.Channels
            .AsNoTracking()
            .Where(row => row.State == ChannelState.Connected && (row.ThrottledUntil == null || row.ThrottledUntil <= now))
            .ToListAsync(ct);
        var due = new List<Channel>();
        foreach (var row in usable.Where(row => networks.ContainsKey(row.Network)))
        {
            var decision = PollPlan.Decide(await facts.ReadAsync(row, ct), now);
            if (decision.Pace != row.Pace)
            {
                await db.Channels.Where(found => found.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.Pace, decision.Pace), ct);
            }

            if (decision.Pace != PollPace.Stopped && (row.LastPolledAt is null || now - row.LastPolledAt >= decision.Every))
            {
                due.Add(row);
            }
        }

        return due;
    }

    private async Task<int> PollAsync(Channel channel, CancellationToken ct)
    {
        var watched = await WatchedAsync(channel, ct);
        var answer = await AskAsync(channel, watched, ct);
        await budgets.KeepAsync(channel.Network, ct);
        for (var round = 1; ; round++)
        {
            try
            {
                return await KeepAsync(channel.Id, answer, ct);
            }
            catch (DbUpdateException) when (round < 3)
            {
                // A person or another tick changed the channel, or a webhook brought the same: what was heard is kept all the same.
                Log.Overtaken(logger, channel.Id);
            }
        }
    }

    private async Task<PollAnswer> AskAsync(Channel channel, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await networks[channel.Network].PollAsync(channel.ToAccess(), channel.PollCursor, watched, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PollAnswer.Failed($"{channel.Network} took longer than a minute to say what is new.");
        }
    }

    private async Task<int> KeepAsync(ChannelId id, PollAnswer answer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Channels.SingleAsync(found => found.Id == id, ct);
        var now = time.GetUtcNow();
        row.LastPolledAt = now;
        facts.WriteCallsLeft(row);
        var added = 0;
        switch (answer)
        {
            case PollAnswer.Heard heard:
                row.Heard(heard.Cursor, now);
                added = await InboundBatch.AddNewAsync(db, row.Network, [.. heard.Items.Select(item => InboundEvent.Polled(ids.Next<InboundEventId>(), row.ToAccess(), item, now))], ct);
                break;
            case PollAnswer.Later later:
                row.Throttle(later.Until, later.Reason, now);
                break;
            case PollAnswer.Reconnect reconnect:
                row.AskForReconnect(reconnect.Reason, now);
                break;
            case PollAnswer.Failed failed:
                row.MissPoll(failed.Reason, now);
                break;
        }

        await db.SaveChangesAsync(ct);
        return added;
    }

    /// <summary>Young posts are read at every poll, older ones rarely: conversation happens in the first days.</summary>
    private async Task<List<WatchedPost>> WatchedAsync(Channel channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var posts = await db.Deliveries
            .Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Post && row.State == DeliveryState.Sent)
            .Where(row => row.SentAt >= now - PollPlan.Longest)
            .OrderByDescending(row => row.SentAt)
            .Select(row => new WatchedPost(row.RemoteId!, row.SentAt!.Value))
            .Take(500)
            .ToListAsync(ct);

        // What a poll that failed did not read is read by the next ones, not a round later; where that was too much at once, in rounds again.
        var last = channel.MissedPolls is 1 or 2 ? null : channel.LastPolledAt;
        return posts.FindAll(post => PollPlan.IsTurn(post.SentAt, last, now));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Channel {Channel} could not be polled.")]
        public static partial void Failed(ILogger logger, ChannelId channel, Exception problem);

        [LoggerMessage(2, LogLevel.Debug, "Channel {Channel} changed while it was polled.")]
        public static partial void Overtaken(ILogger logger, ChannelId channel);
    }
}
