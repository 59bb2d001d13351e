using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Gives every waiting conversation a queue and running clocks, freezes and stops the clocks of those that do not wait for us. It asks the
/// database only: whatever was missed is seen at the next round.
/// </summary>
internal sealed class RouteWaiting(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    private static readonly TimeSpan WithoutQueue = TimeSpan.FromMinutes(90);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await WithoutClockAsync(ct))
        {
            await StartAsync(id, ct);
        }

        await StopAnswersAsync(ct);
        await TendResolutionsAsync(ct);
    }

    private async Task<List<ConversationId>> WithoutClockAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Conversations
            .Where(row => row.WaitingSince != null)
            .Where(row => !db.Clocks.Any(clock =>
                clock.ConversationId == row.Id && clock.Kind != ClockKind.Resolution && clock.StoppedAt == null))
            .OrderBy(row => row.WaitingSince)
            .Select(row => row.Id)
            .Take(500)
            .ToListAsync(ct);
    }

    private async Task StartAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.SingleAsync(row => row.Id == id, ct);
        if (conversation.WaitingSince is not { } since)
        {
            return;
        }

        var queues = await db.Queues.OrderBy(row => row.Position).ToListAsync(ct);
        var queue = queues.Find(row => row.Id == conversation.QueueId) ?? await ChooseAsync(db, conversation, queues, ct);
        var kind = conversation.LastAnsweredAt is null ? ClockKind.FirstAnswer : ClockKind.NextAnswer;
        var clocks = await db.Clocks.Where(clock => clock.ConversationId == id).ToListAsync(ct);
        var hours = await HoursAsync(db, queue, since, ct);
        var clock = Start(kind, since, queue?.TargetOf(kind) ?? WithoutQueue);
        conversation.DueAt = clock.DueAt;
        conversation.Version++;
        if (clocks.Find(row => row.Kind is ClockKind.Resolution && row.StoppedAt is null) is { } frozen)
        {
            frozen.Thaw(since);
        }
        else if (queue?.ResolutionTarget is { } end)
        {
            Start(ClockKind.Resolution, since, end);
        }

        await SaveUnlessOvertakenAsync(db, ct);

        Clock Start(ClockKind what, DateTimeOffset at, TimeSpan target)
        {
            var started = Clock.Start(id, what, clocks.Count(row => row.Kind == what) + 1, at, target, hours);
            db.Clocks.Add(started);
            return started;
        }
    }

    /// <summary>The queue's service hours without the holidays of everybody.</summary>
    private static async Task<ServiceHours?> HoursAsync(EngagementContext db, Queue? queue, DateTimeOffset since, CancellationToken ct)
    {
        if (queue?.Hours is not { } hours)
        {
            return null;
        }

        var (first, last) = (DateOnly.FromDateTime(since.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(since.UtcDateTime).AddDays(400));
        return hours with
        {
            Closed = await db.Holidays.Where(row => row.UserId == null && row.Date >= first && row.Date <= last).Select(row => row.Date).Distinct().ToListAsync(ct),
        };
    }

    /// <summary>The newest thing the person said decides.</summary>
    private async Task<Queue?> ChooseAsync(EngagementContext db, Conversation conversation, List<Queue> queues, CancellationToken ct)
    {
        var rules = (await db.RoutingRules.AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(ct)).ConvertAll(rule => rule.ToFact());
        var facts = await ReadRuleFacts.OfAsync(db, conversation, rules, time.GetUtcNow(), ct);
        var facing = queues.ConvertAll(row => new QueueFact(row.Id, row.Topic, row.IsDefault));
        if (ChooseQueue.For(facts, rules, facing) is not var (chosen, why))
        {
            return null;
        }

        conversation.PutIn(chosen);
        db.Assignments.Add(new Assignment
        {
            Id = ids.Next<AssignmentId>(),
            ConversationId = conversation.Id,
            QueueId = chosen,
            By = AssignWaiting.Robot,
            Reason = why,
            At = time.GetUtcNow(),
        });
        return queues.Find(row => row.Id == chosen);
    }

    private async Task StopAnswersAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = await db.Clocks
            .Where(clock => clock.StoppedAt == null && clock.Kind != ClockKind.Resolution)
            .Join(db.Conversations, clock => clock.ConversationId, row => row.Id, (clock, row) => new { Clock = clock, row.WaitingSince, row.LastAnsweredAt, row.ResolvedAt })
            .Where(pair => pair.WaitingSince == null || pair.WaitingSince > pair.Clock.StartedAt)
            .OrderBy(pair => pair.Clock.DueAt)
            .Take(500)
            .ToListAsync(ct);
        foreach (var pair in done)
        {
            pair.Clock.Stop((pair.LastAnsweredAt >= pair.Clock.StartedAt ? pair.LastAnsweredAt : pair.ResolvedAt) ?? time.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The promise of an end stands still while the customer thinks, and is kept when the matter is resolved.</summary>
    private async Task TendResolutionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var pairs = await db.Clocks
            .Where(clock => clock.StoppedAt == null && clock.Kind == ClockKind.Resolution)
            .Join(db.Conversations, clock => clock.ConversationId, row => row.Id, (clock, row) => new { Clock = clock, row.WaitingSince, row.LastAnsweredAt, row.ResolvedAt })
            .Where(pair => pair.WaitingSince == null && (pair.ResolvedAt != null || pair.Clock.RunningSince != null))
            .OrderBy(pair => pair.Clock.DueAt)
            .Take(500)
            .ToListAsync(ct);
        foreach (var pair in pairs)
        {
            if (pair.ResolvedAt is { } resolved)
            {
                pair.Clock.Stop(resolved);
            }
            else
            {
                pair.Clock.Freeze(pair.LastAnsweredAt ?? time.GetUtcNow());
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static async Task SaveUnlessOvertakenAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node routed it, or the person said more at this moment: the next round sees how it stands.
        }
    }
}
