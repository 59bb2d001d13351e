using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Thanks that wait for the end of the quiet hours are looked at again: where a person has spoken meanwhile, they are not said.</summary>
internal sealed class RecheckThanks(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private const string Why = "A person has spoken in the thread meanwhile.";

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var words = await db.Deliveries
            .Where(row => row.Source == DeliverySource.Acknowledgement && row.State == DeliveryState.Pending && row.NextTryAt > now)
            .Where(row => db.Conversations.Any(thread => thread.Id == row.ConversationId && (thread.WaitingSince != null || thread.LastAnsweredAt != null)))
            .ToListAsync(ct);
        words.ForEach(row => row.Cancel(Why));
        var likes = await db.ThanksByLike
            .Where(row => row.State == LikeState.Pending)
            .Where(row => db.Conversations.Any(thread => thread.Id == row.ConversationId && thread.LastAnsweredAt != null))
            .ToListAsync(ct);
        foreach (var like in likes)
        {
            (like.State, like.Reason) = (LikeState.TakenBack, Why);
            like.Version++;
        }

        await db.SaveChangesAsync(ct);
    }
}
