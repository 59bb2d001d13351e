using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Holds a rule, before it is saved, against the comments of the last four weeks that went to a person. Changes nothing.</summary>
internal sealed class TryRule(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public const int Days = 28;
    private const int Most = 2000;

    /// <exception cref="RefusedException">A value is not possible, or there is no such rule.</exception>
    public async Task<RuleTrial> RunAsync(RoutingRuleId? id, RuleDraft draft, CancellationToken ct)
    {
        WriteRule.Check(draft with { Name = draft.Name.Trim() });
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.Queues.ToDictionaryAsync(queue => queue.Id, queue => queue.Name, ct);
        if (draft.Queue is not { } target || !names.ContainsKey(target))
        {
            throw RefusedException.Invalid("queue", "Choose the queue that the rule leads to.");
        }

        var queues = await db.Queues.OrderBy(row => row.Position).Select(row => new QueueFact(row.Id, row.Topic, row.IsDefault)).ToListAsync(ct);
        var before = (await db.RoutingRules.AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(ct)).ConvertAll(row => row.ToFact());
        var place = before.FindIndex(rule => rule.Id == id);
        if (id is not null && place < 0)
        {
            throw RefusedException.NotFound("rule");
        }

        var tried = new RoutingRuleFact(id ?? default, draft.Name, draft.Conditions, target);
        List<RoutingRuleFact> after = [.. before];
        if (place < 0)
        {
            after.Add(tried);
        }
        else
        {
            after[place] = tried;
        }

        return Compare(await PastAsync(db, [.. before, tried], ct), names, past => ChooseQueue.For(past, before, queues)?.Queue, past => ChooseQueue.For(past, after, queues)?.Queue, draft);
    }

    private static RuleTrial Compare(
        List<PastLine> past, Dictionary<QueueId, string> names, Func<RuleFacts, QueueId?> before, Func<RuleFacts, QueueId?> after, RuleDraft draft)
    {
        var moved = new List<MovedLine>();
        foreach (var line in past)
        {
            var (from, to) = (before(line.Facts), after(line.Facts));
            if (from != to)
            {
                moved.Add(new(line.Conversation, line.Person, line.Text, line.At, NameOf(from), NameOf(to)));
            }
        }

        return new(past.Count, past.Count(line => draft.Conditions.Matches(line.Facts)), moved);

        string NameOf(QueueId? queue) => queue is { } known ? names[known] : "";
    }

    private async Task<List<PastLine>> PastAsync(EngagementContext db, IReadOnlyList<RoutingRuleFact> rules, CancellationToken ct)
    {
        var since = time.GetUtcNow().AddDays(-Days);
        var rows = await (
            from comment in db.Interactions.AsNoTracking()
            where comment.CreatedAt >= since && !comment.IsOurs
            join triage in db.Triage.AsNoTracking() on comment.Id equals triage.InteractionId
            where triage.Decision == DecisionKind.Route
            join thread in db.Conversations on comment.ConversationId equals thread.Id
            join person in db.Contacts on comment.ContactId equals person.Id
            orderby comment.CreatedAt descending
            select new { comment.ConversationId, comment.ChannelId, comment.ContactId, comment.Text, comment.CreatedAt, Person = person.Name, thread.RootDeliveryId, Triage = triage })
            .Take(Most)
            .ToListAsync(ct);
        var themes = await RootTheme.OfAsync(db, rows.Select(row => row.RootDeliveryId).OfType<DeliveryId>().Distinct().ToList(), ct);
        var segments = await ReadRuleFacts.SegmentsAsync(db, rows.Select(row => row.ContactId).Distinct().ToList(), rules, time.GetUtcNow(), ct);
        return rows.ConvertAll(row => new PastLine(
            row.ConversationId, row.Person, row.Text, row.CreatedAt,
            ReadRuleFacts.Of(row.Triage, row.ChannelId, row.RootDeliveryId is { } root && themes.TryGetValue(root, out var theme) ? theme : null)
            with { Segments = segments.GetValueOrDefault(row.ContactId, []) }));
    }

    private sealed record PastLine(ConversationId Conversation, string Person, string Text, DateTimeOffset At, RuleFacts Facts);
}
