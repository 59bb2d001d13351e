using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>The rules in the order in which they are asked.</summary>
internal sealed class RuleReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<RuleLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from rule in db.RoutingRules.AsNoTracking()
            join queue in db.Queues on rule.QueueId equals queue.Id
            orderby rule.Position, rule.Id
            select new RuleLine(rule.Id, rule.Name, rule.Conditions, queue.Id, queue.Name)).ToListAsync(ct);
    }
}
