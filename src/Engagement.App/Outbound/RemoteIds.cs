using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Which ids on the networks belong to which delivery.</summary>
internal static class RemoteIds
{
    /// <summary>Those ids of the batch that belong to another delivery already.</summary>
    public static async Task<HashSet<(ChannelId Channel, string RemoteId)>> TakenAsync(
        EngagementContext db, IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        var given = batch.Select(finished => finished.Outcome).OfType<SendOutcome.Sent>().Select(sent => sent.RemoteId).ToList();
        if (given.Count == 0)
        {
            return [];
        }

        var channels = batch.Select(finished => finished.Claim.Channel.Id).Distinct().ToList();
        var known = await db.Deliveries
            .Where(row => channels.Contains(row.ChannelId) && row.RemoteId != null && given.Contains(row.RemoteId))
            .Select(row => new { row.ChannelId, RemoteId = row.RemoteId! })
            .ToListAsync(ct);
        return [.. known.Select(row => (row.ChannelId, row.RemoteId))];
    }
}
