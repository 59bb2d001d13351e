using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>Who is on duty when, and when nobody is.</summary>
public static class RosterCoverage
{
    /// <summary>The turns in a time, by their beginning.</summary>
    public static IReadOnlyList<DutyTurn> Turns(IEnumerable<DutyShift> shifts, IReadOnlyList<DayOff> off, DateTimeOffset start, DateTimeOffset end) =>
        [.. shifts.SelectMany(shift => shift.Between(start, end, off)).OrderBy(turn => turn.From).ThenBy(turn => turn.To)];

    /// <summary>Who is on duty at an instant.</summary>
    public static IReadOnlySet<UserId> OnDuty(IEnumerable<DutyShift> shifts, IReadOnlyList<DayOff> off, DateTimeOffset now) =>
        Turns(shifts, off, now, now.AddTicks(1)).Select(turn => turn.User).ToHashSet();

    /// <summary>The times within two instants at which nobody is on duty, in order.</summary>
    /// <param name="turns">By their beginning.</param>
    /// <param name="start">From when.</param>
    /// <param name="end">Until when.</param>
    /// <param name="hours">Only within these hours somebody must be; null for round the clock.</param>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps(
        IReadOnlyList<DutyTurn> turns, DateTimeOffset start, DateTimeOffset end, ServiceHours? hours = null)
    {
        var gaps = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var (from, to) in hours?.OpenBetween(start, end) ?? [(start, end)])
        {
            var covered = from;
            foreach (var turn in turns.Where(turn => turn.To > from && turn.From < to))
            {
                if (turn.From > covered)
                {
                    gaps.Add((covered, turn.From));
                }

                covered = turn.To > covered ? turn.To : covered;
            }

            if (covered < to)
            {
                gaps.Add((covered, to));
            }
        }

        return gaps;
    }
}
