using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>
/// Drops raw events that were read long ago: what they told stands in the inbox. They are kept for as long as a poll could bring the same
/// again, and that time once more for whoever looks into a fault.
/// </summary>
internal sealed class ForgetEvents(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private const int AtOnce = 1000;

    private static readonly TimeSpan Kept = PollPlan.Longest * 2;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = time.GetUtcNow() - Kept;
        while (true)
        {
            // The ids grow with time: the oldest stand first, and what is young is not looked at.
            var oldest = await db.InboundEvents
                .OrderBy(row => row.Id)
                .Take(AtOnce)
                .Select(row => new { row.Id, Gone = row.ReadAt != null && row.ReceivedAt < before })
                .ToListAsync(ct);
            var gone = oldest.Where(row => row.Gone).Select(row => row.Id).ToList();
            await db.InboundEvents.Where(row => gone.Contains(row.Id)).ExecuteDeleteAsync(ct);
            if (gone.Count < AtOnce)
            {
                return;
            }
        }
    }
}
