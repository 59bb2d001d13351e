using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Makes, changes, moves and deletes the rules that lead to queues.</summary>
internal sealed class WriteRule(IDbContextFactory<EngagementContext> contexts, IdSource ids, AuditLog audit)
{
    public const int LongestName = 80;
    public const int Most = 100;

    /// <exception cref="RefusedException">A value is not possible, or there is no such rule.</exception>
    public async Task<RoutingRuleId> RunAsync(RoutingRuleId? id, RuleDraft draft, Actor actor, CancellationToken ct)
    {
        draft = draft with { Name = draft.Name.Trim() };
        Check(draft);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Queues.AnyAsync(queue => queue.Id == draft.Queue, ct))
        {
            throw RefusedException.Invalid("queue", "Choose the queue that the rule leads to.");
        }

        var rules = await db.RoutingRules.ToListAsync(ct);
        var row = id is null ? null : rules.Find(rule => rule.Id == id) ?? throw RefusedException.NotFound("rule");
        if (row is null)
        {
            row = rules.Count < Most
                ? Add(db, draft, rules)
                : throw RefusedException.Invalid("name", $"There are {Most} rules already. Delete one that is not needed.", Most, rules.Count);
        }

        (row.Name, row.Conditions, row.QueueId) = (draft.Name, draft.Conditions, draft.Queue!.Value);
        row.Version++;
        audit.Add(db, actor, AuditActions.SettingsChanged, $"rule {row.Id}", row.Name);
        await SaveAsync(db, ct);
        return row.Id;
    }

    /// <exception cref="RefusedException">There is no such rule.</exception>
    public async Task MoveAsync(RoutingRuleId id, bool up, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rules = await db.RoutingRules.OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(ct);
        var from = rules.FindIndex(rule => rule.Id == id);
        if (from < 0)
        {
            throw RefusedException.NotFound("rule");
        }

        var to = Math.Clamp(from + (up ? -1 : 1), 0, rules.Count - 1);
        (rules[from], rules[to]) = (rules[to], rules[from]);
        for (var place = 0; place < rules.Count; place++)
        {
            if (rules[place].Position != place)
            {
                rules[place].Position = place;
                rules[place].Version++;
            }
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"rule {id}", up ? "moved up" : "moved down");
        await SaveAsync(db, ct);
    }

    /// <exception cref="RefusedException">There is no such rule.</exception>
    public async Task DeleteAsync(RoutingRuleId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.RoutingRules.FirstOrDefaultAsync(rule => rule.Id == id, ct) ?? throw RefusedException.NotFound("rule");
        db.RoutingRules.Remove(row);
        audit.Add(db, actor, AuditActions.SettingsChanged, $"rule {id}", $"{row.Name} deleted");
        await SaveAsync(db, ct);
    }

    internal static void Check(RuleDraft draft)
    {
        if (draft.Name.Length is 0 or > LongestName)
        {
            throw RefusedException.Invalid("name", $"Give the rule a name of at most {LongestName} characters.", LongestName, draft.Name.Length);
        }

        if (draft.Conditions.IsEmpty)
        {
            throw RefusedException.Invalid("conditions", "Tick at least one thing that the rule asks for.");
        }
    }

    private RoutingRule Add(EngagementContext db, RuleDraft draft, List<RoutingRule> rules)
    {
        var row = new RoutingRule
        {
            Id = ids.Next<RoutingRuleId>(),
            Name = draft.Name,
            Position = rules.Count == 0 ? 0 : rules.Max(rule => rule.Position) + 1,
            Conditions = draft.Conditions,
            QueueId = draft.Queue!.Value,
        };
        db.RoutingRules.Add(row);
        return row;
    }

    private static async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("Somebody else changed the rules at the same moment. Look at them again.");
        }
    }
}
