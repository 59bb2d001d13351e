using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Ticks;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Climbs the ladder of every running clock whose next step is due: notes it, once, and tells whom it is for. The conversation is looked at
/// again just before, and where somebody is answering nobody is disturbed.
/// </summary>
internal sealed class CheckClocks(IDbContextFactory<EngagementContext> contexts, ClimbLadder climb, TimeProvider time, LiveHints hints) : ITick
{
    private const int AtOnce = 2000;

    public async Task RunAsync(CancellationToken ct)
    {
        var climbed = 0;
        foreach (var due in await DueAsync(ct))
        {
            climbed += await ClimbAsync(due, ct) ? 1 : 0;
        }

        if (climbed > 0)
        {
            hints.Ring(LiveTopics.Inbox);
        }
    }

    private async Task<List<Clock>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Clocks.AsNoTracking().Where(clock => clock.NextStepAt <= now).OrderBy(clock => clock.NextStepAt).Take(AtOnce).ToListAsync(ct);
    }

    private async Task<bool> ClimbAsync(Clock due, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var clock = await db.Clocks.SingleAsync(
            row => row.ConversationId == due.ConversationId && row.Kind == due.Kind && row.Round == due.Round, ct);
        var now = time.GetUtcNow();
        var step = clock.StepAt(now);
        if (clock.StoppedAt is not null || clock.NextStepAt > now || step <= clock.LadderStep)
        {
            return false;
        }

        try
        {
            await climb.RunAsync(db, clock, step, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else changed the conversation at this moment; the next round looks again.
            return false;
        }
    }
}
