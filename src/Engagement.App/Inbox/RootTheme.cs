using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>The theme of the post that a thread hangs under.</summary>
internal static class RootTheme
{
    public static async Task<ThemeId?> OfAsync(EngagementContext db, DeliveryId? root, CancellationToken ct) => root is null
        ? null
        : await db.Deliveries
            .Where(row => row.Id == root)
            .Join(db.Posts, row => row.PostId, post => post.Id, (row, post) => post.ThemeId)
            .FirstOrDefaultAsync(ct);

    /// <summary>The same for many threads at once.</summary>
    public static async Task<Dictionary<DeliveryId, ThemeId>> OfAsync(EngagementContext db, IReadOnlyCollection<DeliveryId> roots, CancellationToken ct) =>
        await db.Deliveries
            .Where(row => roots.Contains(row.Id))
            .Join(db.Posts, row => row.PostId, post => post.Id, (row, post) => new { row.Id, post.ThemeId })
            .Where(pair => pair.ThemeId != null)
            .ToDictionaryAsync(pair => pair.Id, pair => pair.ThemeId!.Value, ct);
}
