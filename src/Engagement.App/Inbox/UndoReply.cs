using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Takes an answer back in the moments before it is sent.</summary>
internal sealed class UndoReply(IDbContextFactory<EngagementContext> contexts, CancelDelivery cancel, LiveHints hints)
{
    /// <summary>How long an answer written on a page can be taken back.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <returns>The words, to be written on.</returns>
    /// <exception cref="RefusedException">There is no such answer, or it is being sent.</exception>
    public async Task<string> RunAsync(ConversationId conversation, DeliveryId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = await db.Deliveries
            .Where(row => row.Id == id && row.ConversationId == conversation && row.Source == DeliverySource.Reply)
            .Select(row => row.Text)
            .SingleOrDefaultAsync(ct) ?? throw RefusedException.NotFound("answer");
        await cancel.RunAsync(id, actor, ct);
        hints.Ring(LiveTopics.Inbox);
        return text;
    }
}
