using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>What a batch of outcomes says about the channels themselves.</summary>
internal static class ChannelTroubles
{
    public static async Task WriteAsync(EngagementContext db, IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        foreach (var group in batch.Where(IsTrouble).GroupBy(finished => finished.Claim.Channel.Id))
        {
            var last = group.Last();
            if (group.Select(finished => finished.Outcome).OfType<SendOutcome.Reconnect>().LastOrDefault() is { } reconnect)
            {
                await db.Channels.Where(row => row.Id == group.Key && row.State == ChannelState.Connected).ExecuteUpdateAsync(
                    row => row
                        .SetProperty(channel => channel.State, ChannelState.NeedsReconnect)
                        .SetProperty(channel => channel.LastError, reconnect.Reason)
                        .SetProperty(channel => channel.LastErrorAt, last.EndedAt)
                        .SetProperty(channel => channel.Version, channel => channel.Version + 1),
                    ct);
            }

            if (group.Select(finished => finished.Outcome).OfType<SendOutcome.Later>().Where(later => later.ChannelThrottled).MaxBy(later => later.Until) is { } later)
            {
                await db.Channels.Where(row => row.Id == group.Key).ExecuteUpdateAsync(
                    row => row
                        .SetProperty(channel => channel.ThrottledUntil, later.Until)
                        .SetProperty(channel => channel.LastError, later.Reason)
                        .SetProperty(channel => channel.LastErrorAt, last.EndedAt),
                    ct);
            }
        }
    }

    private static bool IsTrouble(FinishedClaim finished) =>
        finished.Outcome is SendOutcome.Reconnect or SendOutcome.Later { ChannelThrottled: true };
}
