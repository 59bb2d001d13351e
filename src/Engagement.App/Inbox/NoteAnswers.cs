using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Reads from the ledger which waiting conversations a person has answered. A robot's words never count.</summary>
internal sealed class NoteAnswers(IDbContextFactory<EngagementContext> contexts)
{
    /// <returns>How many conversations were answered.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var answers = await db.Conversations
            .Where(row => row.WaitingSince != null)
            .Join(
                db.Deliveries.Where(row => row.Source == DeliverySource.Reply && row.State == DeliveryState.Sent),
                conversation => conversation.Id,
                delivery => delivery.ConversationId,
                (conversation, delivery) => new { conversation.Id, conversation.WaitingSince, delivery.CreatedAt, delivery.SentAt })
            .Where(row => row.SentAt >= row.WaitingSince)
            .ToListAsync(ct);
        var noted = 0;
        foreach (var group in answers.GroupBy(row => row.Id))
        {
            var last = group.MaxBy(row => row.CreatedAt)!;
            noted += await NoteAsync(group.Key, last.CreatedAt, last.SentAt!.Value, ct) ? 1 : 0;
        }

        return noted;
    }

    private async Task<bool> NoteAsync(ConversationId id, DateTimeOffset writtenAt, DateTimeOffset sentAt, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.SingleAsync(row => row.Id == id, ct);

        // What came in after the answer was written has not been answered by it.
        var later = await db.Interactions
            .Where(row => row.ConversationId == id && !row.IsOurs && row.DeletedAt == null && row.CreatedAt > writtenAt)
            .Where(row => db.Triage.Any(triage => triage.InteractionId == row.Id && triage.Decision == DecisionKind.Route))
            .MinAsync(row => (DateTimeOffset?)row.CreatedAt, ct);
        if (conversation.WaitingSince is null || (later is not null && later == conversation.WaitingSince))
        {
            return false;
        }

        conversation.Answered(sentAt, later);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Something new came in at this very moment; the next round sees both.
            return false;
        }
    }
}
