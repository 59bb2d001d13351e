using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Ends a stop. What was due in between waits in the review list; only what comes later goes out by itself.</summary>
internal sealed class ResumePublishing(GroupCommit commit, AuditLog audit, OutboundWake wake, LiveHints hints, TimeProvider time)
{
    /// <returns>How many wait for a decision because of the stop; null when publishing was not stopped.</returns>
    public async Task<int?> RunAsync(Actor actor, CancellationToken ct)
    {
        var waiting = await commit.RunAsync(
            async (db, token) =>
            {
                await HoldStopped.HoldAsync(db, time.GetUtcNow(), token);
                if (await db.Settings.Where(setting => setting.Key == PublishingStop.SettingKey).ExecuteDeleteAsync(token) == 0)
                {
                    return (int?)null;
                }

                audit.Add(db, actor, AuditActions.PublishingResumed, "publishing", null);
                return await db.Deliveries.CountAsync(
                    row => row.State == DeliveryState.Held && row.HeldReason == HeldReason.CrisisStop, token);
            },
            ct);
        wake.Ring();
        hints.Ring(LiveTopics.Calendar);
        return waiting;
    }
}
