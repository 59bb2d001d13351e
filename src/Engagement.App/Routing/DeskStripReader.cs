using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// The numbers over the inbox. What does not depend on the time of day is kept by the database with every change and only read here; what
/// is late or soon late is counted in the order of time left, at most up to <see cref="Most"/>.
/// </summary>
internal sealed class DeskStripReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <summary>So many are told exactly; pages show a plus behind it.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    public async Task<DeskStrip> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var soon = now + Soon;
        var counts = await CountsAsync(db, ct);
        var channels = await db.Channels
            .Where(row => row.State != ChannelState.Paused)
            .Select(row => new { row.Id, row.Network, row.DisplayName, row.State, row.MissedPolls, row.LastHeardAt })
            .ToListAsync(ct);
        var deaf = channels
            .Where(row => row.State is ChannelState.NeedsReconnect || row.MissedPolls >= 2)
            .Select(row => new DeafChannel(row.Id, row.Network, row.DisplayName, row.LastHeardAt))
            .ToList();
        return new DeskStrip(
            await LateAsync(db, now, ct),
            await db.Conversations.Where(row => row.OnDesk && row.Rank >= now && row.Rank < soon).OrderBy(row => row.Rank).Take(Most).CountAsync(ct),
            counts.Unassigned,
            counts.All,
            deaf,
            channels.Count,
            channels.Count == 0 ? null : channels.Min(row => row.LastHeardAt))
        {
            Counts = counts,
        };
    }

    /// <summary>How many answers are late: the one number that every page shows.</summary>
    public async Task<int> BreachedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LateAsync(db, time.GetUtcNow(), ct);
    }

    public async Task<DeskCounts> CountsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CountsAsync(db, ct);
    }

    private static Task<int> LateAsync(EngagementContext db, DateTimeOffset now, CancellationToken ct) =>
        db.Conversations.Where(row => row.OnDesk && row.Rank < now).OrderBy(row => row.Rank).Take(Most).CountAsync(ct);

    private static async Task<DeskCounts> CountsAsync(EngagementContext db, CancellationToken ct)
    {
        var sums = await db.DeskCounts
            .GroupBy(row => new { row.Kind, row.Key })
            .Select(group => new { group.Key.Kind, group.Key.Key, Count = group.Sum(row => row.Change) })
            .ToListAsync(ct);
        var counts = sums.Where(sum => sum.Count > 0).ToLookup(sum => sum.Kind, sum => (sum.Key, sum.Count));
        return new DeskCounts(
            counts["all"].Sum(sum => sum.Count),
            counts["owner"].Where(sum => sum.Key == 0).Sum(sum => sum.Count),
            counts["queue"].Where(sum => sum.Key != 0).ToDictionary(sum => QueueId.From(sum.Key), sum => sum.Count),
            counts["owner"].Where(sum => sum.Key != 0).ToDictionary(sum => UserId.From(sum.Key), sum => sum.Count),
            counts["channel"].ToDictionary(sum => ChannelId.From(sum.Key), sum => sum.Count));
    }
}
