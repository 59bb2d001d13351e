using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>The shifts of one queue and the days off, as the choice of a person needs them.</summary>
/// <param name="Shifts">Of people who still work here.</param>
/// <param name="Off">Of this month or so.</param>
internal sealed record Roster(IReadOnlyList<DutyShift> Shifts, IReadOnlyList<DayOff> Off)
{
    public static async Task<Roster> OfAsync(EngagementContext db, QueueId queue, CancellationToken ct)
    {
        var shifts = await db.Shifts.AsNoTracking().Where(row => row.QueueId == queue).Select(row => row.Duty).ToListAsync(ct);
        var working = await db.Users.Where(user => !user.Disabled).Select(user => user.Id).ToHashSetAsync(ct);
        var off = await db.Holidays.AsNoTracking().Select(row => new DayOff(row.Date, row.UserId)).ToListAsync(ct);
        return new([.. shifts.Where(shift => working.Contains(shift.User))], off);
    }

    public IReadOnlySet<UserId> OnDuty(DateTimeOffset now) => RosterCoverage.OnDuty(Shifts, Off, now);
}
