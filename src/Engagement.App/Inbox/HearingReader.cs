using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>How well each channel is heard. Paused ones are left out: nobody expects to hear them.</summary>
internal sealed class HearingReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    // The lag of a busy channel is known well enough from its newest comments.
    private const int MostForLag = 500;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<HearingLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var channels = await db.Channels.AsNoTracking().Where(row => row.State != ChannelState.Paused).OrderBy(row => row.Id).ToListAsync(ct);
        var lines = new List<HearingLine>(channels.Count);
        foreach (var channel in channels)
        {
            lines.Add(await LineAsync(db, channel, ct));
        }

        return lines;
    }

    private async Task<HearingLine> LineAsync(EngagementContext db, Channel channel, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (dayAgo, weekAgo) = (now - Day, now - (7 * Day));
        var said = db.Interactions.Where(row => row.ChannelId == channel.Id && !row.IsOurs);
        var today = said.Where(row => row.CreatedAt >= dayAgo);
        var times = await today
            .OrderByDescending(row => row.CreatedAt)
            .Select(row => new { row.CreatedAt, row.ReceivedAt })
            .Take(MostForLag)
            .ToListAsync(ct);
        var lags = times.ConvertAll(row => row.ReceivedAt > row.CreatedAt ? row.ReceivedAt - row.CreatedAt : TimeSpan.Zero);
        lags.Sort();
        var hasWebhooks = await said.AnyAsync(row => row.CreatedAt >= weekAgo && row.ByWebhook, ct);
        return new(
            channel.Id,
            channel.Network,
            channel.DisplayName,
            ChannelHealthRules.Read(channel.State, channel.MissedPolls, channel.ThrottledUntil, now),
            channel.LastHeardAt,
            channel.MissedPolls,
            await said.MaxAsync(row => (DateTimeOffset?)row.CreatedAt, ct),
            await today.CountAsync(ct),
            At(lags, 0.5),
            At(lags, 0.9),
            hasWebhooks,
            hasWebhooks ? await today.CountAsync(row => !row.ByWebhook, ct) : 0);
    }

    private static TimeSpan? At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
