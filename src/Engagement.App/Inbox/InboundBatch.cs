using Engagement.App.Data;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Stores raw events once, however often and from wherever they come.</summary>
internal static class InboundBatch
{
    /// <summary>Adds the events whose keys are not stored yet to the context; saves nothing.</summary>
    /// <returns>How many are new.</returns>
    public static async Task<int> AddNewAsync(EngagementContext db, NetworkKind network, IReadOnlyList<InboundEvent> events, CancellationToken ct)
    {
        var keys = events.Select(row => row.EventKey).Distinct().ToList();
        var known = await db.InboundEvents
            .Where(row => row.Network == network && keys.Contains(row.EventKey))
            .Select(row => row.EventKey)
            .ToHashSetAsync(ct);
        var pending = db.InboundEvents.Local.Where(row => row.Network == network).Select(row => row.EventKey);
        known.UnionWith(pending);
        var fresh = events.Where(row => known.Add(row.EventKey)).ToList();
        db.InboundEvents.AddRange(fresh);
        return fresh.Count;
    }
}
