using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>In how many conversations somebody was named and has not looked since; and that they look now.</summary>
internal sealed class MentionReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<int> UnseenAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Mentions
            .Where(row => row.UserId == user && row.SeenAt == null)
            .Select(row => row.ConversationId)
            .Distinct()
            .CountAsync(ct);
    }

    public async Task SeeAsync(UserId user, ConversationId conversation, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var unseen = db.Mentions.Where(row => row.UserId == user && row.ConversationId == conversation && row.SeenAt == null);
        if (await unseen.AnyAsync(ct))
        {
            await unseen.ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), ct);
        }
    }
}
