using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Gives every waiting conversation a queue and a running clock, and stops the clocks of those that no longer wait. It asks the
/// database only: whatever was missed is seen at the next round.
/// </summary>
internal sealed class RouteWaiting(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await WithoutClockAsync(ct))
        {
            await StartAsync(id, ct);
        }

        await StopAsync(ct);
    }

    private async Task<List<ConversationId>> WithoutClockAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Conversations
            .Where(row => row.WaitingSince != null)
            .Where(row => !db.Clocks.Any(clock =>
                clock.ConversationId == row.Id && clock.Kind == ClockKind.FirstAnswer && clock.StoppedAt == null))
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
        if (queue is not null && conversation.QueueId != queue.Id)
        {
            conversation.PutIn(queue.Id);
            db.Assignments.Add(new Assignment
            {
                Id = ids.Next<AssignmentId>(),
                ConversationId = id,
                QueueId = queue.Id,
                By = "robot",
                Reason = queue.IsDefault ? "The default queue" : $"It is about: {queue.Topic}",
                At = time.GetUtcNow(),
            });
        }

        var target = queue?.FirstAnswerTarget ?? TimeSpan.FromMinutes(90);
        var round = await db.Clocks.CountAsync(clock => clock.ConversationId == id && clock.Kind == ClockKind.FirstAnswer, ct) + 1;
        var clock = new Clock
        {
            ConversationId = id,
            Kind = ClockKind.FirstAnswer,
            Round = round,
            StartedAt = since,
            DueAt = ClockRules.DueAt(since, target),
        };
        db.Clocks.Add(clock);
        conversation.DueAt = clock.DueAt;
        conversation.Version++;
        await SaveUnlessOvertakenAsync(db, ct);
    }

    /// <summary>The topic of the newest thing the person said decides; what no queue claims goes to the default one.</summary>
    private static async Task<Queue?> ChooseAsync(EngagementContext db, Conversation conversation, List<Queue> queues, CancellationToken ct)
    {
        var topic = await db.Interactions
            .Where(row => row.ConversationId == conversation.Id && !row.IsOurs)
            .OrderByDescending(row => row.CreatedAt)
            .Join(db.Triage, row => row.Id, triage => triage.InteractionId, (row, triage) => triage.Topic)
            .FirstOrDefaultAsync(ct);
        return queues.Find(row => topic is not null && row.Topic == topic) ?? queues.Find(row => row.IsDefault) ?? queues.FirstOrDefault();
    }

    private async Task StopAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = await db.Clocks
            .Where(clock => clock.StoppedAt == null)
            .Join(db.Conversations, clock => clock.ConversationId, row => row.Id, (clock, row) => new { Clock = clock, row.WaitingSince, row.LastAnsweredAt, row.ResolvedAt })
            .Where(pair => pair.WaitingSince == null || pair.WaitingSince > pair.Clock.StartedAt)
            .OrderBy(pair => pair.Clock.DueAt)
            .Take(500)
            .ToListAsync(ct);
        foreach (var pair in done)
        {
            pair.Clock.StoppedAt = pair.LastAnsweredAt >= pair.Clock.StartedAt ? pair.LastAnsweredAt : pair.ResolvedAt ?? time.GetUtcNow();
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
