using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>A person takes a thank-you back: it is deleted on the network, the comment goes to a person, and nothing like it is said there again.</summary>
internal sealed class TakeBackThanks(
    IDbContextFactory<EngagementContext> contexts, ActOnNetwork act, CancelDelivery cancel, TimeProvider time, LiveHints hints)
{
    /// <exception cref="RefusedException">There is no such thank-you, or the network did not delete it.</exception>
    public async Task RunAsync(DeliveryId id, Actor actor, CancellationToken ct)
    {
        var said = await FindAsync(id, ct) ?? throw RefusedException.NotFound("thank-you");
        switch (said.State)
        {
            case DeliveryState.Pending or DeliveryState.Held:
                await cancel.RunAsync(id, actor, ct);
                break;
            case DeliveryState.Sent when said.RemoteId is { } remote:
                await act.EraseOwnAsync(said.ChannelId, remote, $"delivery {id}", actor, ct);
                break;
            default:
                throw RefusedException.Conflict("It cannot be told whether this stands on the network. Look there, and settle it in the list of deliveries first.");
        }

        await NoteAsync(said, actor);
        hints.Ring(LiveTopics.Inbox);
    }

    private async Task<Delivery?> FindAsync(DeliveryId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var said = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Source == DeliverySource.Acknowledgement, ct);
        return said is not null && await db.TakenBack.AnyAsync(row => row.DeliveryId == id, ct)
            ? throw RefusedException.Conflict("It is taken back already.")
            : said;
    }

    // It is deleted on the network: noted even where nobody waits for the page any more.
    private async Task NoteAsync(Delivery said, Actor actor)
    {
        var ct = CancellationToken.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.TakenBack.Add(new() { DeliveryId = said.Id, By = actor.Name, At = time.GetUtcNow() });
        if (said.InteractionId is { } comment && !await db.Objections.AnyAsync(row => row.InteractionId == comment, ct))
        {
            db.Objections.Add(new() { InteractionId = comment, By = actor.Name, At = time.GetUtcNow() });
        }

        var thread = await db.Conversations.SingleAsync(row => row.Id == said.ConversationId, ct);
        if (thread.State is ConversationState.Acknowledged)
        {
            thread.MoveTo(ConversationState.Open);
            thread.Await(thread.LastInboundAt);
        }

        await db.SaveChangesAsync(ct);
    }
}
