using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Gives waiting conversations without an owner to somebody on duty, the most urgent first, as each queue wants it. Where nobody is on
/// duty or every desk is full it stays with the queue, and the next round looks again.
/// </summary>
internal sealed class AssignWaiting(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time) : ITick
{
    /// <summary>Who gives, as the history shows it.</summary>
    public const string Robot = "robot";

    private const int AtOnce = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var queue in await QueuesAsync(ct))
        {
            foreach (var id in await WithoutOwnerAsync(queue.Id, ct))
            {
                if (!await GiveAsync(queue, id, ct))
                {
                    break;
                }
            }
        }
    }

    private async Task<List<Queue>> QueuesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Queues.AsNoTracking().Where(row => row.Assign != AssignMode.ByHand && db.Shifts.Any(shift => shift.QueueId == row.Id)).ToListAsync(ct);
    }

    private async Task<List<ConversationId>> WithoutOwnerAsync(QueueId queue, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Conversations
            .Where(row => row.QueueId == queue && row.OwnerId == null && row.WaitingSince != null && row.State == ConversationState.Open)
            .OrderBy(row => row.DueAt)
            .Select(row => row.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    /// <returns>False where nobody can take one now.</returns>
    private async Task<bool> GiveAsync(Queue queue, ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.SingleAsync(row => row.Id == id, ct);
        if (conversation.OwnerId is not null || conversation.QueueId != queue.Id || conversation.WaitingSince is null)
        {
            return true;
        }

        var now = time.GetUtcNow();
        var people = await FindCandidates.RunAsync(db, await Roster.OfAsync(db, queue.Id, ct), conversation, now, ct);
        if (ChooseAssignee.From(queue.Assign, queue.Sticky, queue.LoadLimit, people) is not var (user, why))
        {
            return false;
        }

        conversation.GiveTo(user);
        db.Assignments.Add(new Assignment { Id = ids.Next<AssignmentId>(), ConversationId = id, UserId = user, By = Robot, Reason = why, At = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A colleague took it, or the person said more at this moment: the next round sees how it stands.
        }

        return true;
    }
}
