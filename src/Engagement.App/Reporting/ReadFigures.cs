using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Reporting;

/// <summary>
/// Asks each network what our posts drew, often while they are young, and keeps every reading. A post of which the network told nothing
/// gets an empty reading, so that it is not asked again at once.
/// </summary>
internal sealed partial class ReadFigures(
    IDbContextFactory<EngagementContext> contexts, IEnumerable<INetwork> networks, BilledReads billed, TimeProvider time, ILogger<ReadFigures> logger) : ITick
{
    private const int MostAtOnce = 100;

    private readonly Dictionary<NetworkKind, INetwork> networks = networks.ToDictionary(network => network.Kind);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var channel in await ChannelsAsync(ct))
        {
            var due = await AffordableAsync(channel, await DueAsync(channel.Id, ct), ct);
            if (due.Count > 0)
            {
                await ReadAsync(channel, due, ct);
            }
        }
    }

    private async Task<List<Channel>> ChannelsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var usable = await db.Channels.AsNoTracking()
            .Where(row => row.State == ChannelState.Connected && (row.ThrottledUntil == null || row.ThrottledUntil <= now))
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        return usable.FindAll(row => networks.ContainsKey(row.Network));
    }

    private async Task<List<Due>> DueAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var oldest = now - FigurePlan.Longest;
        var rows = await db.Deliveries.AsNoTracking()
            .Where(row => row.ChannelId == channel && row.Source == DeliverySource.Post && row.State == DeliveryState.Sent && row.RemoteId != null)
            .Where(row => row.DueAt >= oldest && row.SentAt >= oldest)
            .OrderByDescending(row => row.SentAt)
            .Select(row => new
            {
                row.Id,
                row.RemoteId,
                row.SentAt,
                LastRead = db.PostFigures.Where(figure => figure.DeliveryId == row.Id).Max(figure => (DateTimeOffset?)figure.ReadAt),
            })
            .ToListAsync(ct);
        return [.. rows.Where(row => FigurePlan.IsTurn(row.SentAt!.Value, row.LastRead, now)).Take(MostAtOnce).Select(row => new Due(row.Id, row.RemoteId!))];
    }

    /// <summary>X is asked about no more posts than the month's limit pays for; what was read today already is free.</summary>
    private async Task<List<Due>> AffordableAsync(Channel channel, List<Due> due, CancellationToken ct)
    {
        if (channel.Network != NetworkKind.X || due.Count == 0)
        {
            return due;
        }

        var month = await billed.ReadAsync(ct);
        var affordable = due.Where(post => month.Today.Contains(post.Id)).Concat(due.Where(post => !month.Today.Contains(post.Id)).Take(month.Left)).ToList();
        if (affordable.Count < due.Count)
        {
            Log.Spent(logger, channel.Id, month.Reads, month.Most);
        }

        return affordable;
    }

    private async Task ReadAsync(Channel channel, List<Due> due, CancellationToken ct)
    {
        var told = new Dictionary<string, NetworkFigures>();
        await ReadInParts.RunAsync([.. due.Select(post => post.RemoteId)], MostAtOnce, some => TellAsync(channel, some, told, ct));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        db.PostFigures.AddRange(due.Select(post => Reading(post, told.GetValueOrDefault(post.RemoteId), now)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem)
        {
            Log.Failed(logger, channel.Id, problem);
        }
    }

    /// <returns>False where a post among them may have spoilt it for the others.</returns>
    private async Task<bool> TellAsync(Channel channel, string[] posts, Dictionary<string, NetworkFigures> told, CancellationToken ct)
    {
        try
        {
            foreach (var (id, figures) in await networks[channel.Network].ReadFiguresAsync(channel.ToAccess(), posts, ct))
            {
                told[id] = figures;
            }

            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Log.Failed(logger, channel.Id, problem);
            return false;
        }
    }

    private static PostFigure Reading(Due post, NetworkFigures? told, DateTimeOffset now) => new()
    {
        DeliveryId = post.Id,
        ReadAt = now,
        Impressions = told?.Impressions,
        Reach = told?.Reach,
        Reactions = told?.Reactions,
        Comments = told?.Comments,
        Shares = told?.Shares,
        Clicks = told?.Clicks,
    };

    private sealed record Due(DeliveryId Id, string RemoteId);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Channel {Channel} is not asked about all of its posts: {Reads} of {Most} billed reads of this month are used.")]
        public static partial void Spent(ILogger logger, ChannelId channel, int reads, int most);

        [LoggerMessage(LogLevel.Warning, "The figures of channel {Channel} could not be read; they are asked for again.")]
        public static partial void Failed(ILogger logger, ChannelId channel, Exception problem);
    }
}
