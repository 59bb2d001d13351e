using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>What a pool of the library offers to a slot: only what we may publish then, the least recently used first.</summary>
internal static class PoolReader
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<LibraryItem>> ForAsync(
        EngagementContext db, string pool, IReadOnlyCollection<string> languages, DateTimeOffset at, CancellationToken ct)
    {
        var language = languages.Count == 1 ? languages.First() : null;
        return await Usable(db, pool, at)
            .Where(item => item.Language == null || item.Language == language)
            .OrderBy(item => item.LastUsedAt != null)
            .ThenBy(item => item.LastUsedAt)
            .ThenBy(item => item.Id)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Why a pool offers nothing, in words.</summary>
    public static async Task<string> WhyNothingAsync(EngagementContext db, string pool, DateTimeOffset at, CancellationToken ct)
    {
        var all = await db.LibraryItems.CountAsync(item => item.Pool == pool && !item.Archived, ct);
        if (all == 0)
            return $"The pool '{pool}' is empty.";

        return await Usable(db, pool, at).AnyAsync(ct)
            ? $"No item of the pool '{pool}' is in the language of the theme's channels."
            : $"None of the {all} items of the pool '{pool}' may be published then: a right or a permission is missing.";
    }

    private static IQueryable<LibraryItem> Usable(EngagementContext db, string pool, DateTimeOffset at) =>
        db.LibraryItems.Where(item => item.Pool == pool && !item.Archived
            && (item.Rights == RightsKind.Own
                || (item.Rights == RightsKind.Permission
                    && db.Permissions.Any(permission => permission.LibraryItemId == item.Id
                        && permission.State == PermissionState.Granted && (permission.Until == null || permission.Until > at)))));
}
