using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Our own comments that wait for the post they stand under.</summary>
internal static class FirstComments
{
    /// <summary>Their posts stand on the network: they may go. The caller saves.</summary>
    public static async Task<bool> FollowAsync(
        EngagementContext db, IReadOnlyDictionary<DeliveryId, string> posts, DateTimeOffset now, CancellationToken ct)
    {
        if (posts.Count == 0)
        {
            return false;
        }

        var ids = posts.Keys.ToList();
        var waiting = await db.Deliveries
            .Where(row => row.AfterId != null && ids.Contains(row.AfterId.Value))
            .Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Held)
            .ToListAsync(ct);
        foreach (var comment in waiting.Where(comment => comment.InReplyTo is null))
        {
            comment.Follow(posts[comment.AfterId!.Value], now);
        }

        return waiting.Count > 0;
    }

    /// <summary>The post is withdrawn, and its comment with it. The caller saves.</summary>
    public static async Task CancelAsync(EngagementContext db, DeliveryId post, string why, CancellationToken ct)
    {
        var waiting = await db.Deliveries.Where(row => row.AfterId == post).ToListAsync(ct);
        foreach (var comment in waiting.Where(comment => DeliveryRules.CanMove(comment.State, DeliveryState.Cancelled)))
        {
            comment.Cancel(why);
        }
    }
}
