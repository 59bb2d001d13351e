using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>The latest word of each permission of some items, and what it allows. A grant that was withdrawn is none.</summary>
internal sealed class LibraryRights
{
    private readonly ILookup<LibraryItemId, Permission> permissions;

    private LibraryRights(ILookup<LibraryItemId, Permission> permissions) => this.permissions = permissions;

    public static async Task<LibraryRights> OfAsync(EngagementContext db, IReadOnlyCollection<LibraryItemId> items, CancellationToken ct)
    {
        var rows = await db.Permissions.AsNoTracking().Where(row => items.Contains(row.LibraryItemId)).OrderBy(row => row.Id).ToListAsync(ct);
        return new LibraryRights(rows.ToLookup(row => row.LibraryItemId));
    }

    public IEnumerable<Permission> Of(LibraryItemId item) => permissions[item];

    /// <summary>Whether the item may be published then.</summary>
    public bool MayPublish(LibraryItemId item, RightsKind rights, DateTimeOffset at)
    {
        var last = permissions[item].LastOrDefault();
        return RightsRules.MayPublish(rights, last?.State, last?.Until, at);
    }
}
