using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Gives the likes that say thanks. The row is the intent; a like is safe to repeat, so a lost answer is simply asked again.</summary>
internal sealed class GiveLikes(IDbContextFactory<EngagementContext> contexts, ActOnNetwork act, TimeProvider time) : ITick
{
    private const int MostTries = 4;
    private const int AtOnce = 50;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await DueAsync(ct))
        {
            await GiveAsync(id, ct);
        }
    }

    private async Task<List<InteractionId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.ThanksByLike
            .Where(row => row.State == LikeState.Pending && row.DueAt <= now)
            .OrderBy(row => row.DueAt)
            .Select(row => row.InteractionId)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    private async Task GiveAsync(InteractionId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ThanksByLike.SingleAsync(found => found.InteractionId == id, ct);
        row.Tries++;
        row.Version++;
        try
        {
            await act.RunAsync(row.ChannelId, RemoteAction.Like, row.RemoteId, $"interaction {id}", Actor.Robot, ct);
            (row.State, row.DoneAt, row.Reason) = (LikeState.Given, time.GetUtcNow(), null);
        }
        catch (RefusedException refused)
        {
            row.Reason = refused.Message;
            row.State = row.Tries >= MostTries ? LikeState.Failed : LikeState.Pending;
            row.DueAt = time.GetUtcNow() + TimeSpan.FromMinutes(5 * row.Tries);
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A person took it back at this moment; their flow asks the network itself.
        }
    }
}
