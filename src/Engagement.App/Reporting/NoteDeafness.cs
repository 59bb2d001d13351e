using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Notes every minute which channels are not heard, so that a report can say that it is incomplete.</summary>
internal sealed class NoteDeafness(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private const int MissedInARow = 2;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        var deaf = await db.Channels
            .Where(row => row.State == ChannelState.NeedsReconnect || (row.State == ChannelState.Connected && row.MissedPolls >= MissedInARow))
            .Select(row => row.Id)
            .ToListAsync(ct);
        if (deaf.Count == 0)
        {
            return;
        }

        var known = await db.ChannelDeafness.Where(row => row.Hour == hour).ToDictionaryAsync(row => row.ChannelId, ct);
        foreach (var channel in deaf)
        {
            if (known.TryGetValue(channel, out var row))
            {
                row.Minutes = Math.Min(60, row.Minutes + 1);
            }
            else
            {
                db.ChannelDeafness.Add(new ChannelDeafness { ChannelId = channel, Hour = hour, Minutes = 1 });
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
