using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Notes a fan's answer about a picture: granted with the words, refused, or withdrawn later.</summary>
internal sealed class DecidePermission(IDbContextFactory<EngagementContext> contexts, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such permission, it is decided already, or a grant lacks the fan's words.</exception>
    public async Task RunAsync(PermissionId id, PermissionAnswer answer, Actor actor, CancellationToken ct)
    {
        if (answer.State == PermissionState.Granted && string.IsNullOrWhiteSpace(answer.Words))
        {
            throw RefusedException.Invalid("words", "Write down the words of the grant.");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Permissions.SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("permission");
        if (!CanMove(row.State, answer.State))
        {
            throw RefusedException.Conflict($"The permission is {row.State.ToString().ToLowerInvariant()} already.");
        }

        (row.State, row.DecidedAt) = (answer.State, time.GetUtcNow());
        (row.Words, row.Link) = (answer.Words ?? row.Words, answer.Link ?? row.Link);
        (row.Scope, row.Until) = (answer.Scope ?? row.Scope, answer.Until?.ToUniversalTime() ?? row.Until);
        row.Version++;
        audit.Add(db, actor, $"permission.{answer.State.ToString().ToLowerInvariant()}", $"library item {row.LibraryItemId}", null);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("Somebody else decided at the same moment. Look at it again.");
        }
    }

    private static bool CanMove(PermissionState from, PermissionState to) => (from, to) is
        (PermissionState.Asked, PermissionState.Granted or PermissionState.Refused) or (PermissionState.Granted, PermissionState.Withdrawn);
}
