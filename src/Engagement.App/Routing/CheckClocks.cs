using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Climbs the ladder of every running clock: notes 50, 75, 90 and 100 percent of its target, each once.</summary>
internal sealed class CheckClocks(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var running = await db.Clocks
            .Where(clock => clock.StoppedAt == null && clock.LadderStep < 100)
            .OrderBy(clock => clock.DueAt)
            .Take(2000)
            .ToListAsync(ct);
        foreach (var clock in running)
        {
            var step = ClockRules.StepAt(clock.StartedAt, clock.DueAt, now);
            if (step <= clock.LadderStep)
            {
                continue;
            }

            clock.LadderStep = step;
            clock.BreachedAt = step == 100 ? now : clock.BreachedAt;
            db.Escalations.Add(new Escalation { Id = ids.Next<EscalationId>(), ConversationId = clock.ConversationId, Step = step, At = now });
        }

        await db.SaveChangesAsync(ct);
    }
}
