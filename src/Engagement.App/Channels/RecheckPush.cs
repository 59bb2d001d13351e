using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Channels;

/// <summary>Asks once a day whether the networks still mean to tell us, and sooner where they do not: a subscription can end without a word.</summary>
internal sealed partial class RecheckPush(
    IDbContextFactory<EngagementContext> contexts, IEnumerable<IPush> pushes, CheckChannel check, TimeProvider time, ILogger<RecheckPush> logger) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var channel in await DueAsync(ct))
        {
            try
            {
                await check.RunAsync(channel, ct);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.Failed(logger, channel, problem);
                await CountAsync(channel, ct);
            }
        }
    }

    /// <summary>Also those that were connected before the program was set up to be told.</summary>
    private async Task<List<ChannelId>> DueAsync(CancellationToken ct)
    {
        NetworkKind[] telling = [.. pushes.Where(push => push.IsWanted).Select(push => push.Network)];
        if (telling.Length == 0)
        {
            return [];
        }

        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await db.Channels
            .Where(row => row.State == ChannelState.Connected && telling.Contains(row.Network))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.PushCheckedAt, row.PushFailures })
            .ToListAsync(ct);
        return [.. asked.Where(row => row.PushCheckedAt is not { } last || now - last >= PushPlan.PauseAfter(row.PushFailures)).Select(row => row.Id)];
    }

    private async Task CountAsync(ChannelId id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Channels.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PushCheckedAt, now).SetProperty(row => row.PushFailures, row => row.PushFailures + 1), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Whether channel {Channel} is told of what happens could not be asked; it is asked again.")]
        public static partial void Failed(ILogger logger, ChannelId channel, Exception problem);
    }
}
