using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// Posts for the calendar. Of each it reads only when it is, and the rest for those that a day has room for: a month of thousands of posts
/// costs hardly more than a month of hundreds.
/// </summary>
internal sealed class CalendarReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <summary>More than anybody looks at on one calendar.</summary>
    public const int MostOnOneCalendar = 20_000;

    /// <param name="filter">Which posts; cancelled ones are shown only where they are asked for.</param>
    /// <param name="zone">Whose days are meant.</param>
    /// <param name="perDay">How many lines a day has room for.</param>
    /// <param name="inAll">How many lines there is room for altogether.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PostDays> ReadAsync(PostFilter filter, TimeZoneInfo zone, int perDay, int inAll, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var meant = PostRows.Of(db, filter);
        var heads = await (filter.Standing is null ? PostRows.Live(db, meant) : meant).OrderBy(row => row.PublishAt).ThenBy(row => row.Id)
            .Select(row => new Head(row.Id, row.PublishAt, row.State))
            .Take(MostOnOneCalendar)
            .ToListAsync(ct);
        if (filter.Standing is { } standing)
        {
            var standings = await PostLines.StandingsAsync(db.Deliveries.Where(said => meant.Any(row => row.Id == said.PostId)), ct);
            heads = [.. heads.Where(head => StandingOf(head, standings) == standing)];
        }

        var days = heads.GroupBy(head => LocalTime.DateAt(head.At, zone)).ToList();
        var shown = days.SelectMany(day => day.Take(perDay)).Take(inAll).Select(head => head.Id).ToList();
        return new PostDays(await PostLines.ReadAsync(db, shown, ct), days.ToDictionary(day => day.Key, day => day.Count()));
    }

    /// <summary>How many deliveries of posts wait for a person, by what is wrong with them.</summary>
    public async Task<IReadOnlyDictionary<PostTrouble, int>> CountTroublesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.Deliveries
            .Where(row => row.Source == DeliverySource.Post
                && (row.State == DeliveryState.Failed || row.State == DeliveryState.Unknown || row.State == DeliveryState.Held))
            .GroupBy(row => new { row.State, row.HeldReason })
            .Select(group => new { group.Key.State, group.Key.HeldReason, Count = group.Count() })
            .ToListAsync(ct);
        return counts.GroupBy(row => row switch
        {
            { State: DeliveryState.Failed } => PostTrouble.Failed,
            { State: DeliveryState.Unknown } or { HeldReason: HeldReason.CannotTell } => PostTrouble.Unknown,
            { HeldReason: HeldReason.Missed } => PostTrouble.Missed,
            _ => (PostTrouble?)null,
        }).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.Sum(row => row.Count));
    }

    private static PostStanding StandingOf(Head head, IReadOnlyDictionary<PostId, PostLines.Standing> standings) =>
        PostProgress.From(head.State, [.. standings.GetValueOrDefault(head.Id, PostLines.Standing.Unsaid).OnChannels.Values]).Standing;

    private sealed record Head(PostId Id, DateTimeOffset At, PostState State);
}
