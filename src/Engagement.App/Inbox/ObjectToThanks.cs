using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>A person says that thanking for a comment would be wrong, or takes that back.</summary>
internal sealed class ObjectToThanks(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such comment.</exception>
    public async Task RunAsync(InteractionId id, bool wrong, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Interactions.AnyAsync(row => row.Id == id, ct))
        {
            throw RefusedException.NotFound("comment");
        }

        var row = await db.Objections.FirstOrDefaultAsync(found => found.InteractionId == id, ct);
        if (wrong && row is null)
        {
            db.Objections.Add(new() { InteractionId = id, By = actor.Name, At = time.GetUtcNow() });
        }
        else if (!wrong && row is not null)
        {
            db.Objections.Remove(row);
        }

        await db.SaveChangesAsync(ct);
    }
}
