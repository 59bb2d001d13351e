using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>The roster of a queue, a week at a time, with its gaps.</summary>
internal sealed class RosterReader(IDbContextFactory<EngagementContext> contexts, QueueReader queues)
{
    /// <param name="id">Which queue; the first one where null.</param>
    /// <param name="monday">The first day of the week.</param>
    /// <param name="zone">The zone whose days the week has.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The week, or null where there is no such queue.</returns>
    public async Task<RosterWeek?> ReadAsync(QueueId? id, DateOnly monday, TimeZoneInfo zone, CancellationToken ct)
    {
        var all = await queues.ReadAsync(ct);
        if (all.FirstOrDefault(queue => id is null || queue.Id == id) is not { } queue)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var users = await db.Users.ToDictionaryAsync(user => user.Id, user => user.DisplayName, ct);
        var (start, end) = (LocalTime.StartOf(monday, zone), LocalTime.StartOf(monday.AddDays(7), zone));
        var roster = await Roster.OfAsync(db, queue.Id, ct);
        var shifts = await db.Shifts.AsNoTracking().Where(row => row.QueueId == queue.Id).OrderBy(row => row.Id).ToListAsync(ct);
        var holidays = await db.Holidays.AsNoTracking().Where(row => row.Date >= monday.AddDays(-7)).OrderBy(row => row.Date).Take(200).ToListAsync(ct);
        var turns = RosterCoverage.Turns(roster.Shifts, roster.Off, start, end);
        var hours = queue.Hours is { } promised ? promised with { Closed = [.. roster.Off.Where(off => off.User is null).Select(off => off.Date)] } : null;
        return new(
            queue,
            monday,
            zone.Id,
            shifts.ConvertAll(row => new ShiftLine(row.Id, users.GetValueOrDefault(row.Duty.User, ""), row.Duty)),
            holidays.ConvertAll(row => new HolidayLine(row.Id, row.Date, row.UserId is { } user ? users.GetValueOrDefault(user, "") : null, row.Name)),
            [.. turns.Select(turn => new TurnLine(turn.User, users.GetValueOrDefault(turn.User, ""), turn.From, turn.To))],
            RosterCoverage.Gaps(turns, start, end, hours));
    }
}
