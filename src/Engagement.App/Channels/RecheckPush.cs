using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Asks once a day whether the networks still mean to tell us: a subscription can end without a word.</summary>
internal sealed class RecheckPush(IDbContextFactory<EngagementContext> contexts, CheckChannel check, TimeProvider time) : ITick
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = time.GetUtcNow() - Every;
        foreach (var channel in await db.Channels.Where(row => row.State == ChannelState.Connected && row.PushCheckedAt < before).Select(row => row.Id).ToListAsync(ct))
        {
            await check.RunAsync(channel, ct);
        }
    }
}
