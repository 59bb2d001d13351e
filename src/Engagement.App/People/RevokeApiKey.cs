using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Makes a key useless at once.</summary>
internal sealed class RevokeApiKey(IDbContextFactory<EngagementContext> contexts, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such key.</exception>
    public async Task RunAsync(ApiKeyId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ApiKeys.SingleOrDefaultAsync(key => key.Id == id, ct) ?? throw RefusedException.NotFound("key");
        row.RevokedAt ??= time.GetUtcNow();
        audit.Add(db, actor, AuditActions.KeyRevoked, $"key {row.Id}", row.Name);
        await db.SaveChangesAsync(ct);
    }
}
