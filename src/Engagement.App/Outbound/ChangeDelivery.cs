using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Carries out what a person decides about one delivery, or says why not. The sender may want the same row at the same moment.</summary>
internal sealed class ChangeDelivery(IDbContextFactory<EngagementContext> contexts, AuditLog audit, LiveHints hints)
{
    /// <param name="id">Which.</param>
    /// <param name="whyNot">Words when it may not be, else null.</param>
    /// <param name="change">The move.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such delivery, or it does not stand so that this can be done.</exception>
    public async Task RunAsync(
        DeliveryId id, Func<Delivery, string?> whyNot, Func<EngagementContext, Delivery, Task> change, string action, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Deliveries.SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("delivery");
        if (whyNot(row) is { } words)
        {
            throw RefusedException.Conflict(words);
        }

        await change(db, row);
        audit.Add(db, actor, action, $"delivery {id}", row.Reason);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("It changed at the same moment – perhaps it is being sent right now. Look at it again.");
        }

        hints.Ring(LiveTopics.Calendar);
    }
}
