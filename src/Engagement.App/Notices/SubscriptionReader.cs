using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Whom we tell, and whether they listen.</summary>
internal sealed class SubscriptionReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<SubscriptionLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Subscriptions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        var counts = await db.Notices
            .GroupBy(row => new { row.SubscriptionId, row.State })
            .Select(group => new { group.Key.SubscriptionId, group.Key.State, Count = group.Count(), Last = group.Max(row => row.EndedAt) })
            .ToListAsync(ct);
        var problems = await db.Notices
            .Where(row => row.State == NoticeState.Waiting && row.Problem != null)
            .OrderBy(row => row.Id)
            .Select(row => new { row.SubscriptionId, row.Problem })
            .Take(200)
            .ToListAsync(ct);
        return rows.ConvertAll(row =>
        {
            var of = counts.Where(count => count.SubscriptionId == row.Id).ToDictionary(count => count.State);
            return new SubscriptionLine(
                row.Id,
                row.Url,
                row.Events,
                row.CreatedAt,
                of.GetValueOrDefault(NoticeState.Waiting)?.Count ?? 0,
                of.GetValueOrDefault(NoticeState.GivenUp)?.Count ?? 0,
                of.GetValueOrDefault(NoticeState.Delivered)?.Last,
                problems.FirstOrDefault(problem => problem.SubscriptionId == row.Id)?.Problem);
        });
    }

    public async Task<SubscriptionLine?> FindAsync(SubscriptionId id, CancellationToken ct) => (await ReadAsync(ct)).FirstOrDefault(line => line.Id == id);
}
