using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>A person says that a crisis is over, or was none; the watch begins anew.</summary>
internal sealed class EndCrisis(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <param name="wasNothing">It was no crisis; counts as a false alarm.</param>
    /// <exception cref="RefusedException">There is no such signal, or it is over.</exception>
    public async Task RunAsync(CrisisSignalId id, bool wasNothing, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.CrisisSignals.FirstOrDefaultAsync(found => found.Id == id, ct) ?? throw RefusedException.NotFound("signal");
        if (row.EndedAt is not null)
        {
            throw RefusedException.Conflict("It is over already.");
        }

        (row.EndedAt, row.EndedBy, row.WasNothing) = (time.GetUtcNow(), actor.Name, wasNothing);
        row.Version++;
        await db.SaveChangesAsync(ct);
    }
}
