using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>A person says that a crisis is over, or was none; the watch begins anew.</summary>
internal sealed class EndCrisis(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such signal, or it is over.</exception>
    public async Task RunAsync(CrisisSignalId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.CrisisSignals.FirstOrDefaultAsync(found => found.Id == id, ct) ?? throw RefusedException.NotFound("signal");
        if (row.EndedAt is not null)
        {
            throw RefusedException.Conflict("It is over already.");
        }

        (row.EndedAt, row.EndedBy) = (time.GetUtcNow(), actor.Name);
        row.Version++;
        await db.SaveChangesAsync(ct);
    }
}
