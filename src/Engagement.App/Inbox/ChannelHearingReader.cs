using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>How quickly comments of a channel come here.</summary>
internal sealed class ChannelHearingReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int Sample = 20;

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
        return new ChannelHearing(last.FirstOrDefault()?.ReceivedAt, lags.Count == 0 ? null : lags[lags.Count / 2]);
    }
}
