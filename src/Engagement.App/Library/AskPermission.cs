using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Notes that a fan was asked for the right to use a picture. Until they say yes it is not used.</summary>
internal sealed class AskPermission(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    private const int LongestWho = 200;

    /// <exception cref="RefusedException">There is no such item, or nobody is named.</exception>
    public async Task<PermissionId> RunAsync(LibraryItemId item, string who, string? link, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(who) || who.Length > LongestWho)
        {
            throw RefusedException.Invalid("who", $"Name who is asked, in at most {LongestWho} characters.", LongestWho, who?.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.LibraryItems.SingleOrDefaultAsync(row => row.Id == item, ct) ?? throw RefusedException.NotFound("library item");
        row.Rights = RightsKind.Permission;
        row.Version++;
        var permission = new Permission
        {
            Id = ids.Next<PermissionId>(),
            LibraryItemId = item,
            State = PermissionState.Asked,
            Who = who.Trim(),
            Link = link,
            AskedAt = time.GetUtcNow(),
        };
        db.Permissions.Add(permission);
        await db.SaveChangesAsync(ct);
        return permission.Id;
    }
}
