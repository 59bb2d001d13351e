using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>
/// The time of a promise has come: the conversation waits for us again, with the clock of its queue from that moment. A promise is kept by
/// the next answer after that time, or by somebody who says so.
/// </summary>
internal sealed class CallInPromises(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var due = await db.Conversations
            .Where(row => row.PromisedAt != null && row.PromisedAt <= now && row.WaitingSince == null)
            .OrderBy(row => row.PromisedAt)
            .Take(200)
            .ToListAsync(ct);
        foreach (var conversation in due)
        {
            if (conversation.LastAnsweredAt >= conversation.PromisedAt || !ConversationRules.CanMove(conversation.State, ConversationState.Open))
            {
                conversation.KeepPromise();
                continue;
            }

            conversation.MoveTo(ConversationState.Open);
            conversation.Await(conversation.PromisedAt!.Value);
        }

        await db.SaveChangesAsync(ct);
    }
}
