using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>How quickly comments of a channel come here.</summary>
internal sealed class ChannelHearingReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private const int Sample = 20;

    /// <summary>So long a webhook may be under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    public async Task<ChannelHearing> ReadAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.Interactions
            .Where(row => row.ChannelId == channel && !row.IsOurs)
            .OrderByDescending(row => row.Id)
            .Select(row => new { row.CreatedAt, row.ReceivedAt })
            .Take(Sample)
            .ToListAsync(ct);
        var lags = last.Select(row => row.ReceivedAt - row.CreatedAt).Where(lag => lag >= TimeSpan.Zero).Order().ToList();
        return new ChannelHearing(last.FirstOrDefault()?.ReceivedAt, lags.Count == 0 ? null : lags[lags.Count / 2], await CountMissedAsync(db, channel, ct));
    }

    // What was heard before the first webhook came was missed by none.
    private async Task<int> CountMissedAsync(EngagementContext db, ChannelId channel, CancellationToken ct)
    {
        var (from, to) = (time.GetUtcNow() - TimeSpan.FromDays(1), time.GetUtcNow() - Grace);
        var said = db.Interactions.Where(row => row.ChannelId == channel && !row.IsOurs);
        var first = await said.Where(row => row.ByWebhook && row.ReceivedAt > from - TimeSpan.FromDays(6)).MinAsync(row => (DateTimeOffset?)row.ReceivedAt, ct);
        return first is { } began ? await said.CountAsync(row => !row.ByWebhook && row.ReceivedAt > from && row.ReceivedAt > began && row.ReceivedAt < to, ct) : 0;
    }
}
