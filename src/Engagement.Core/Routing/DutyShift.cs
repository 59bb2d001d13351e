using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>When somebody is on duty, again and again; two of them on one day are a split shift.</summary>
/// <param name="User">Who.</param>
/// <param name="Zone">IANA zone of the hours.</param>
/// <param name="Days">The days on which it begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; not later than <paramref name="From"/> means on the next day.</param>
/// <param name="First">The first day, or null for always.</param>
/// <param name="Last">The last day, or null for ever.</param>
public sealed record DutyShift(UserId User, string Zone, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, DateOnly? First = null, DateOnly? Last = null)
{
    /// <summary>The turns that touch a time, without days off.</summary>
    public IEnumerable<DutyTurn> Between(DateTimeOffset start, DateTimeOffset end, IReadOnlyList<DayOff> off)
    {
        var zone = LocalTime.FindZone(Zone) ?? throw new InvalidOperationException($"There is no zone {Zone}.");
        var last = LocalTime.DateAt(end, zone);
        for (var day = LocalTime.DateAt(start, zone).AddDays(-1); day <= last; day = day.AddDays(1))
        {
            var free = off.Any(free => free.Date == day && (free.User is null || free.User == User));
            if (free || !Days.Contains(day.DayOfWeek) || day < First || day > Last)
            {
                continue;
            }

            var turn = new DutyTurn(User, LocalTime.ToInstant(day, From, zone), LocalTime.ToInstant(To > From ? day : day.AddDays(1), To, zone));
            if (turn.From < end && turn.To > start)
            {
                yield return turn;
            }
        }
    }
}
