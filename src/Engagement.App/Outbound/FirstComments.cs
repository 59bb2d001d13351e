using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>What waits for something of ours to stand on the network: a first comment for its post, a part of a thread for the one before.</summary>
internal static class FirstComments
{
    /// <summary>These stand on the network: what waits for them may go. The caller saves.</summary>
    public static async Task<bool> FollowAsync(EngagementContext db, IReadOnlyCollection<StandsBefore> sent, DateTimeOffset now, CancellationToken ct)
    {
        var before = sent.Where(row => row.Source == DeliverySource.Post).ToDictionary(row => row.Id);
        if (before.Count == 0)
        {
            return false;
        }

        var ids = before.Keys.ToList();
        var waiting = await db.Deliveries
            .Where(row => row.AfterId != null && ids.Contains(row.AfterId.Value))
            .Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Held)
            .ToListAsync(ct);
        foreach (var next in waiting.Where(next => next.InReplyTo is null))
        {
            next.Follow(before[next.AfterId!.Value], now);
        }

        return waiting.Count > 0;
    }

    /// <summary>The post is withdrawn, and with it its comment and what follows in its thread. The caller saves.</summary>
    public static async Task CancelAsync(EngagementContext db, DeliveryId post, string why, CancellationToken ct)
    {
        for (var ids = new List<DeliveryId> { post }; ids.Count > 0;)
        {
            var waiting = await db.Deliveries.Where(row => row.AfterId != null && ids.Contains(row.AfterId.Value)).ToListAsync(ct);
            foreach (var next in waiting.Where(next => DeliveryRules.CanMove(next.State, DeliveryState.Cancelled)))
            {
                next.Cancel(why);
            }

            ids = [.. waiting.Select(next => next.Id)];
        }
    }
}
