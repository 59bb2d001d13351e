using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Hands a conversation to a person or another queue; every hand-over is kept, so that bouncing is seen.</summary>
internal sealed class AssignConversation(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(ConversationId id, UserId? user, QueueId? queue, string by, string? reason, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (conversation is null)
        {
            return new(RefusalKind.NotFound, "There is no such conversation.");
        }

        if (user is null && queue is null)
        {
            return new(RefusalKind.Invalid, "Name a person or a queue.", "userId");
        }

        if (user is not null && !await db.Users.AnyAsync(row => row.Id == user && !row.Disabled, ct))
        {
            return new(RefusalKind.Invalid, "Nobody here has this id.", "userId", null, user.ToString());
        }

        if (queue is not null && !await db.Queues.AnyAsync(row => row.Id == queue, ct))
        {
            return new(RefusalKind.Invalid, "There is no such queue.", "queueId", null, queue.ToString());
        }

        // Another team chooses its own person.
        conversation.GiveTo(user);
        if (queue is { } target)
        {
            conversation.PutIn(target);
        }

        db.Assignments.Add(new Assignment
        {
            Id = ids.Next<AssignmentId>(),
            ConversationId = id,
            QueueId = queue,
            UserId = user,
            By = by,
            Reason = string.IsNullOrWhiteSpace(reason) ? "By hand" : reason.Trim(),
            At = time.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(RefusalKind.Conflict, "Something new came in or a colleague was faster. Look at the conversation again.");
        }
    }
}
