using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Tells another program nothing any more; what waited for it is dropped.</summary>
internal sealed class Unsubscribe(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    /// <exception cref="RefusedException">There is no such webhook.</exception>
    public async Task RunAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Subscriptions.SingleOrDefaultAsync(found => found.Id == id, ct) ?? throw RefusedException.NotFound("webhook");
        db.Subscriptions.Remove(row);
        audit.Add(db, actor, AuditActions.WebhookDeleted, $"webhook {id}", new Uri(row.Url).Host);
        await db.SaveChangesAsync(ct);
    }
}
