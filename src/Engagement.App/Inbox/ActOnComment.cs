using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>A person hides, shows, likes or deletes what somebody said to us; the network does it first, then it is noted here.</summary>
internal sealed class ActOnComment(IDbContextFactory<EngagementContext> contexts, ActOnNetwork act, TimeProvider time, LiveHints hints)
{
    public async Task<Refusal?> RunAsync(ConversationId conversation, InteractionId id, RemoteAction action, Actor actor, CancellationToken ct)
    {
        if (await FindAsync(conversation, id, ct) is not { } comment)
        {
            return new(RefusalKind.NotFound, "There is no such comment.");
        }

        if (comment.DeletedAt is not null || comment.IsOurs)
        {
            return new(RefusalKind.Conflict, comment.IsOurs ? "This is our own." : "It is deleted already.");
        }

        try
        {
            await act.RunAsync(comment.ChannelId, action, comment.RemoteId, $"interaction {id}", actor, ct);
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }

        await NoteAsync(id, action);
        hints.Ring(LiveTopics.Inbox);
        return null;
    }

    private async Task<Interaction?> FindAsync(ConversationId conversation, InteractionId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Interactions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ConversationId == conversation, ct);
    }

    // Done on the network: noted even where nobody waits for the page any more.
    private async Task NoteAsync(InteractionId id, RemoteAction action)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        var row = await db.Interactions.SingleAsync(found => found.Id == id, CancellationToken.None);
        switch (action)
        {
            case RemoteAction.Hide:
                row.HiddenAt ??= time.GetUtcNow();
                break;
            case RemoteAction.Unhide:
                row.HiddenAt = null;
                break;
            case RemoteAction.Delete:
                row.DeletedAt ??= time.GetUtcNow();
                break;
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
