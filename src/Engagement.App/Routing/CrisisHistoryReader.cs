using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Measures the crisis watch on what the channels have lived through: when it would have warned, and what people said of it.</summary>
internal sealed class CrisisHistoryReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    // The watch judges at every minute, the trial at every fifth; and corrections since then may move a warning a little.
    private static readonly TimeSpan Same = CrisisTrial.Calm;

    /// <param name="only">One channel; null means all that are not paused.</param>
    public async Task<IReadOnlyList<CrisisHistory>> ReadAsync(ChannelId? only, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var from = now - CrisisTrial.Reach;
        var channels = await db.Channels.AsNoTracking().Where(row => only == null || row.Id == only).OrderBy(row => row.DisplayName).ToListAsync(ct);
        var comments = db.Interactions.Where(row => row.CreatedAt > from && row.CreatedAt <= now && (only == null || row.ChannelId == only));
        var since = await comments.GroupBy(row => row.ChannelId).Select(group => new { group.Key, First = group.Min(row => row.CreatedAt) }).ToDictionaryAsync(row => row.Key, row => row.First, ct);
        var bad = (await WatchForCrisis.Bad(db)
                .Where(row => row.CreatedAt > from && row.CreatedAt <= now && (only == null || row.ChannelId == only))
                .Select(row => new { row.ChannelId, row.CreatedAt })
                .ToListAsync(ct))
            .ToLookup(row => row.ChannelId, row => row.CreatedAt);
        var signals = (await db.CrisisSignals.AsNoTracking().Where(row => row.At > from && (only == null || row.ChannelId == only)).ToListAsync(ct)).ToLookup(row => row.ChannelId);
        return
        [
            .. channels.Select(channel =>
            {
                var nothing = signals[channel.Id].Where(signal => signal.WasNothing).Select(signal => signal.At);
                var trial = CrisisTrial.Run([.. bad[channel.Id]], since.GetValueOrDefault(channel.Id, now), now, [.. nothing]);
                return new CrisisHistory(channel.Id, channel.Network, channel.DisplayName, trial.Judged, Warnings(trial, [.. signals[channel.Id]], now));
            }),
        ];
    }

    private static List<PastWarning> Warnings(CrisisTrialResult trial, List<CrisisSignal> signals, DateTimeOffset now)
    {
        var given = signals.Where(signal => signal.At > now - trial.Judged).Select(signal => new PastWarning(
            signal.At, signal.Observed, signal.Expected, signal.Id, signal.EndedBy is not null && !signal.WasNothing, signal.WasNothing));
        var worked = trial.Warnings
            .Where(warning => !signals.Exists(signal => (signal.At - warning.At).Duration() <= Same))
            .Select(warning => new PastWarning(warning.At, warning.Observed, warning.Expected, null, false, false));
        return [.. given.Concat(worked).OrderByDescending(warning => warning.At)];
    }
}
