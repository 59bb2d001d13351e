using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>
/// Changes the row of a channel. Polls and the sender write there all the time: a change that was overtaken is made again on what
/// stands now.
/// </summary>
internal static class ChangeChannelRow
{
    private const int Rounds = 5;

    /// <param name="contexts">Where the row lies.</param>
    /// <param name="id">Which channel.</param>
    /// <param name="change">Sets what shall be different; called once a round.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such channel.</exception>
    public static async Task RunAsync(
        IDbContextFactory<EngagementContext> contexts, ChannelId id, Action<EngagementContext, Channel> change, CancellationToken ct)
    {
        for (var round = 1; ; round++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var row = await db.Channels.SingleOrDefaultAsync(channel => channel.Id == id, ct) ?? throw RefusedException.NotFound("channel");
            change(db, row);
            row.Version++;
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (round < Rounds)
            {
                // Overtaken: the next round reads what stands now.
            }
        }
    }
}
