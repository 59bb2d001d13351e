using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Which hours of the week did best on a channel, by the last figures of what we published there in sixteen weeks.</summary>
internal sealed class BestTimesReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private const int Named = 3;

    public async Task<IReadOnlyList<BestHour>> ReadAsync(ChannelId channel, TimeZoneInfo zone, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var posts = await WeekRows.TimingsAsync(db, now.AddDays(-7 * BestTimes.Weeks), now, now, channel, ct);
        return BestTimes.Best(BestTimes.Of(posts.Select(post => (post.SentAt, post.Engagement)), zone), Named);
    }
}
