using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Whether nothing of a post has gone out, is going, or may have gone: only then may it be taken back silently.</summary>
internal static class Unsaid
{
    /// <param name="db">Where the ledger is read.</param>
    /// <param name="id">The post; null is nothing, so nothing of it is out.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<bool> IsAsync(EngagementContext db, PostId? id, CancellationToken ct) =>
        id is not { } post || !await db.Deliveries.AnyAsync(
            row => row.PostId == post && (row.State == DeliveryState.Sent || row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown), ct);
}
