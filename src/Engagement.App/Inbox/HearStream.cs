using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>
/// Listens for one channel again and again, with growing pauses. What is told is stored before anything is done with it; each time the
/// stream opens, the next poll comes at once and hears what was said in between.
/// </summary>
internal sealed partial class HearStream(GroupCommit commit, KeepInbound keep, IdSource ids, TimeProvider time, InboxWake wake, ILogger<HearStream> logger)
{
    public async Task RunAsync(IStream stream, ChannelAccess channel, CancellationToken ct)
    {
        var failures = 0;
        try
        {
            while (true)
            {
                var (end, held) = await OnceAsync(stream, channel, ct);
                await MarkAsync(channel.Id, null, end.Reason, ct);
                failures = ListenPlan.Failures(failures, held);
                await Task.Delay(ListenPlan.PauseAfter(failures, end.IsLasting), time, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await ForgetAsync(channel.Id);
        }
    }

    /// <summary>No stream is open any more.</summary>
    public Task ForgetAllAsync(CancellationToken ct) => commit.RunAsync(
        (db, token) => db.Channels
            .Where(row => row.ListeningSince != null || row.ListenProblem != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ListeningSince, (DateTimeOffset?)null).SetProperty(row => row.ListenProblem, (string?)null), token),
        ct);

    private async Task<(StreamNews.Ended End, TimeSpan? Held)> OnceAsync(IStream stream, ChannelAccess channel, CancellationToken ct)
    {
        DateTimeOffset? opened = null;
        try
        {
            await foreach (var news in stream.ListenAsync(channel, ct))
            {
                switch (news)
                {
                    case StreamNews.Open:
                        opened = time.GetUtcNow();
                        await MarkAsync(channel.Id, opened, null, ct);
                        break;
                    case StreamNews.Told told:
                        await KeepAsync(channel, told);
                        break;
                    case StreamNews.Ended ended:
                        return (ended, time.GetUtcNow() - opened);
                }
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Log.Failed(logger, channel.Id, problem);
        }

        return (new("The stream broke off."), time.GetUtcNow() - opened);
    }

    private async Task KeepAsync(ChannelAccess channel, StreamNews.Told told)
    {
        var row = InboundEvent.Heard(ids.Next<InboundEventId>(), channel, told.Key, told.Item, time.GetUtcNow());
        if (await keep.RunAsync([row]) > 0)
        {
            wake.Ring();
        }
    }

    // A stream that opens tells nothing of what was before it: the next poll comes at once.
    private Task<int> MarkAsync(ChannelId id, DateTimeOffset? since, string? problem, CancellationToken ct) => commit.RunAsync(
        (db, token) => db.Channels.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.ListeningSince, since)
                .SetProperty(row => row.ListenProblem, problem)
                .SetProperty(row => row.LastPolledAt, row => since == null ? row.LastPolledAt : null),
            token),
        ct);

    private async Task ForgetAsync(ChannelId id)
    {
        try
        {
            await MarkAsync(id, null, null, CancellationToken.None);
        }
        catch (Exception problem)
        {
            // The program is ending; the next one forgets it.
            Log.NotForgotten(logger, id, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Listening for channel {Channel} failed; it is tried again.")]
        public static partial void Failed(ILogger logger, ChannelId channel, Exception problem);

        [LoggerMessage(2, LogLevel.Debug, "That nobody listens for channel {Channel} any more could not be written down.")]
        public static partial void NotForgotten(ILogger logger, ChannelId channel, Exception problem);
    }
}
