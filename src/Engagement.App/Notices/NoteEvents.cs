using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Notices;

/// <summary>
/// Writes down what other programs are to be told, from the rows in which it happened. What was written late is found again on the longer
/// way back; what is found twice is told once.
/// </summary>
internal sealed partial class NoteEvents(
    IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time, ILogger<NoteEvents> logger) : ITick
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan SweepBack = TimeSpan.FromHours(26);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new IdsAsText() },
    };

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var id in await db.Subscriptions.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct))
        {
            try
            {
                await LookAsync(id, ct);
            }
            catch (DbUpdateException)
            {
                // Another node looked at the same time, or the subscription is gone: the next round sees what stands.
                Log.Overtaken(logger, id);
            }
        }
    }

    private async Task LookAsync(SubscriptionId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Subscriptions.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } subscription)
        {
            return;
        }

        var now = time.GetUtcNow();
        var sweeps = now - subscription.SweptAt >= SweepEvery;
        var from = Later(subscription.SeenUntil - (sweeps ? SweepBack : Overlap), subscription.CreatedAt);
        var found = await EventFinder.FindAsync(db, subscription.Events, from, now, ct);
        var keys = found.ConvertAll(one => one.Key);
        var known = await db.Notices.Where(row => row.SubscriptionId == id && keys.Contains(row.EventKey)).Select(row => row.EventKey).ToHashSetAsync(ct);
        db.Notices.AddRange(found.Where(one => known.Add(one.Key)).Select(one => ToNotice(subscription, one, now)));

        // Where one kind filled its measure there may be more behind its last one.
        var full = found.GroupBy(one => one.Event).Where(kind => kind.Count() >= EventFinder.Most).Select(kind => kind.Max(one => one.At)).ToList();
        subscription.SeenUntil = full.Count > 0 ? Later(full.Min(), subscription.SeenUntil - Overlap) : now;
        subscription.SweptAt = sweeps ? now : subscription.SweptAt;
        subscription.Version++;
        await db.SaveChangesAsync(ct);
    }

    private Notice ToNotice(Subscription subscription, FoundEvent found, DateTimeOffset now)
    {
        var id = ids.Next<NoticeId>();
        return new Notice
        {
            Id = id,
            SubscriptionId = subscription.Id,
            EventKey = found.Key,
            Event = found.Event,
            Body = JsonSerializer.Serialize(new NoticeEvent(id.ToString(), found.Event, found.At, found.Data), Json),
            CreatedAt = now,
            NextTryAt = now,
        };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The events for subscription {Subscription} were noted elsewhere at the same time.")]
        public static partial void Overtaken(ILogger logger, SubscriptionId subscription);
    }
}
