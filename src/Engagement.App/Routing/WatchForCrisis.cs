using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Live;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Holds the last hour of each channel against its own past, by <see cref="CrisisWatch"/>, and warns once. The past is only read where the
/// hour has brought enough to be a crisis at all.
/// </summary>
internal sealed class WatchForCrisis(IDbContextFactory<EngagementContext> contexts, WarnOfCrisis warn, IdSource ids, TimeProvider time, LiveHints hints) : ITick
{
    private const int MostComments = 50;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var (channel, count) in await CountsAsync(now, ct))
        {
            await WatchAsync(channel, count, now, ct);
        }

        await CalmAsync(now, ct);
    }

    /// <summary>What a lead must know of: people who are angry, in a bad mood, insulting, or in danger.</summary>
    internal static IQueryable<Interaction> Bad(EngagementContext db) => db.Interactions.Where(comment => !comment.IsOurs && db.Triage.Any(triage =>
        triage.InteractionId == comment.Id
        && ((triage.CorrectedIntent ?? triage.Intent) == Intent.Complaint
            || (triage.CorrectedIntent ?? triage.Intent) == Intent.Abuse
            || (triage.Sentiment == Sentiment.Negative && triage.CorrectedIntent == null)
            || triage.Urgency != Urgency.None)));

    private async Task<List<(ChannelId Channel, int Count)>> CountsAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = now - Hour;
        var counts = await Bad(db)
            .Where(comment => comment.CreatedAt > since && comment.CreatedAt <= now)
            .GroupBy(comment => comment.ChannelId)
            .Select(group => new { group.Key, Count = group.Count() })
            .Where(group => group.Count >= CrisisWatch.LeastComments)
            .ToListAsync(ct);
        var lately = now - CrisisTrial.Calm;
        var open = await db.CrisisSignals.Where(row => row.EndedAt == null || row.EndedAt > lately).Select(row => row.ChannelId).ToListAsync(ct);
        return [.. counts.Where(group => !open.Contains(group.Key)).Select(group => (group.Key, group.Count))];
    }

    private async Task WatchAsync(ChannelId channel, int count, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var reading = CrisisWatch.Judge(count, await PastAsync(db, channel, now - Hour, ct));
        if (!reading.IsCrisis)
        {
            return;
        }

        var since = now - Hour;
        var signal = new CrisisSignal
        {
            Id = ids.Next<CrisisSignalId>(),
            ChannelId = channel,
            At = now,
            Observed = reading.Observed,
            Expected = reading.Expected,
            Chance = reading.Chance,
            Comments = await Bad(db)
                .Where(comment => comment.ChannelId == channel && comment.CreatedAt > since && comment.CreatedAt <= now)
                .OrderByDescending(comment => comment.CreatedAt)
                .Select(comment => comment.Id)
                .Take(MostComments)
                .ToListAsync(ct),
        };
        db.CrisisSignals.Add(signal);
        await warn.RunAsync(db, signal, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            hints.Ring(LiveTopics.Inbox);
        }
        catch (DbUpdateException)
        {
            // Another node has warned.
        }
    }

    /// <summary>Bad comments of each hour before, newest first, as far back as the channel has been heard; none in the hours of a crisis.</summary>
    private static async Task<List<int>> PastAsync(EngagementContext db, ChannelId channel, DateTimeOffset until, CancellationToken ct)
    {
        var from = until - (CrisisWatch.HoursOfPast * Hour);
        var first = await db.Interactions.Where(row => row.ChannelId == channel).MinAsync(row => (DateTimeOffset?)row.CreatedAt, ct) ?? until;
        var times = await Bad(db).Where(row => row.ChannelId == channel && row.CreatedAt > from && row.CreatedAt <= until).Select(row => row.CreatedAt).ToListAsync(ct);
        var hours = new int[Math.Clamp((int)Math.Ceiling((until - first) / Hour), 0, CrisisWatch.HoursOfPast)];
        foreach (var at in times)
        {
            var back = (int)((until - at) / Hour);
            if (back < hours.Length)
            {
                hours[back]++;
            }
        }

        foreach (var crisis in await db.CrisisSignals.AsNoTracking().Where(row => row.ChannelId == channel && !row.WasNothing && row.At > from && row.EndedAt != null).ToListAsync(ct))
        {
            var (newest, oldest) = ((int)Math.Floor((until - crisis.EndedAt!.Value) / Hour), (int)Math.Floor((until - crisis.At) / Hour) + 1);
            for (var back = Math.Max(0, newest); back <= oldest && back < hours.Length; back++)
            {
                hours[back] = 0;
            }
        }

        return [.. hours];
    }

    /// <summary>A signal ends by itself when its channel has been calm for a while.</summary>
    private async Task CalmAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var old = now - CrisisTrial.Calm;
        foreach (var signal in await db.CrisisSignals.Where(row => row.EndedAt == null && row.At <= old).ToListAsync(ct))
        {
            if (await Bad(db).CountAsync(row => row.ChannelId == signal.ChannelId && row.CreatedAt > old, ct) < CrisisWatch.LeastComments)
            {
                signal.EndedAt = now;
                signal.Version++;
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
