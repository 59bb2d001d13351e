using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Finds comments that a webhook should have told of: webhooks are hints, polls are the truth, and the difference is counted.</summary>
internal static class MissedWebhooks
{
    /// <summary>So long a webhook may be under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    /// <summary>How many of the heard things are new here, although webhooks come and had the time to tell of them.</summary>
    public static async Task<int> CountAsync(
        EngagementContext db, Channel channel, IReadOnlyList<InboundItem> items, DateTimeOffset now, CancellationToken ct)
    {
        if (channel.LastWebhookAt is not { } first)
        {
            return 0;
        }

        // What was written before the last webhook we know of is judged; a channel whose webhooks have just begun has missed nothing.
        var late = items
            .Where(item => item.Verb == InboundVerb.Created && item.Author?.RemoteId != channel.RemoteId && item.CreatedAt > first - TimeSpan.FromDays(7) && item.CreatedAt < now - Grace)
            .Select(item => item.RemoteId)
            .Distinct()
            .ToList();
        if (late.Count == 0)
        {
            return 0;
        }

        var known = await db.Interactions.Where(row => row.ChannelId == channel.Id && late.Contains(row.RemoteId)).Select(row => row.RemoteId).ToListAsync(ct);
        return late.Except(known).Count();
    }
}
