using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Opens conversations again whose snooze is over.</summary>
internal sealed class WakeSnoozed(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var due = await db.Conversations
            .Where(row => row.State == ConversationState.Snoozed && row.SnoozedUntil <= now)
            .OrderBy(row => row.SnoozedUntil)
            .Take(200)
            .ToListAsync(ct);
        foreach (var conversation in due)
        {
            conversation.MoveTo(ConversationState.Open);
        }

        await db.SaveChangesAsync(ct);
    }
}
