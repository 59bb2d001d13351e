using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Somebody's page says that it is open, and whether they type; the answer says who else is there.</summary>
internal sealed class TellPresence(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <summary>Who has not been heard of for so long is gone.</summary>
    public static readonly TimeSpan Gone = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <returns>The others, those who write first.</returns>
    public async Task<IReadOnlyList<Looker>> RunAsync(ConversationId conversation, UserId me, bool typing, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        if (await StillHereAsync(db, conversation, me, typing, now, ct) == 0)
        {
            await ArriveAsync(db, conversation, me, typing, now, ct);
        }

        var since = now - Gone;
        var others = await db.Presence
            .Where(row => row.ConversationId == conversation && row.UserId != me && row.SeenAt > since)
            .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new Looker(user.DisplayName, row.TypedAt != null && row.TypedAt > since))
            .ToListAsync(ct);
        return [.. others.OrderByDescending(other => other.Types).ThenBy(other => other.Name, StringComparer.Ordinal)];
    }

    private static Task<int> StillHereAsync(
        EngagementContext db, ConversationId conversation, UserId me, bool typing, DateTimeOffset now, CancellationToken ct)
    {
        var mine = db.Presence.Where(row => row.ConversationId == conversation && row.UserId == me);
        return typing
            ? mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now).SetProperty(row => row.TypedAt, now), ct)
            : mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), ct);
    }

    private static async Task ArriveAsync(
        EngagementContext db, ConversationId conversation, UserId me, bool typing, DateTimeOffset now, CancellationToken ct)
    {
        var forgotten = now - Forgotten;
        await db.Presence.Where(row => row.SeenAt < forgotten).ExecuteDeleteAsync(ct);
        db.Presence.Add(new Presence { ConversationId = conversation, UserId = me, SeenAt = now, TypedAt = typing ? now : null });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Their other page said the same at this very moment.
        }
    }
}
