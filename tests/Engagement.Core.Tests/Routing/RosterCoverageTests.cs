using System.Globalization;
using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class RosterCoverageTests
{
    private static readonly UserId Maria = UserId.From(1);
    private static readonly UserId Jon = UserId.From(2);
    private static readonly IReadOnlyList<DayOfWeek> Always = Enum.GetValues<DayOfWeek>();

    private static readonly DateTimeOffset Monday = At("2026-10-19T00:00:00+03:00");
    private static readonly DateTimeOffset NextMonday = At("2026-10-26T00:00:00+02:00");

    [Fact]
    public void Two_zones_that_hand_over_to_each_other_leave_no_gap_until_the_clocks_change_apart()
    {
        // Helsinki by day, New York by its own day: 9–21 Helsinki is 2–14 New York in summer. On 25 October only Helsinki changes.
        var shifts = new[]
        {
            new DutyShift(Maria, "Europe/Helsinki", Always, new(9, 0), new(21, 0)),
            new DutyShift(Jon, "America/New_York", Always, new(14, 0), new(2, 0)),
        };

        var gaps = Gaps(shifts, []);

        Assert.Equal([(At("2026-10-25T09:00:00+03:00"), At("2026-10-25T10:00:00+03:00"))], gaps);
    }

    [Fact]
    public void A_split_shift_leaves_its_middle_open_and_a_holiday_the_whole_day()
    {
        var shifts = new[]
        {
            new DutyShift(Maria, "Europe/Helsinki", Always, new(0, 0), new(11, 0)),
            new DutyShift(Maria, "Europe/Helsinki", Always, new(12, 0), new(0, 0)),
        };
        DayOff[] off = [new(new DateOnly(2026, 10, 24), null), new(new DateOnly(2026, 10, 20), Jon)];

        var gaps = Gaps(shifts, off);

        Assert.Equal(7, gaps.Count);
        Assert.Equal(At("2026-10-19T11:00:00+03:00"), gaps[0].From);
        Assert.Equal((At("2026-10-24T00:00:00+03:00"), At("2026-10-25T00:00:00+03:00")), gaps[5]);
    }

    [Fact]
    public void Only_the_hours_that_are_promised_must_be_covered()
    {
        var hours = new ServiceHours("Europe/Helsinki", [new(DayOfWeek.Monday, new(8, 0), new(16, 0))], []);
        var shifts = new[] { new DutyShift(Maria, "Europe/Helsinki", [DayOfWeek.Monday], new(9, 0), new(15, 30)) };

        var gaps = RosterCoverage.Gaps(RosterCoverage.Turns(shifts, [], Monday, NextMonday), Monday, NextMonday, hours);

        Assert.Equal(
            [(At("2026-10-19T08:00:00+03:00"), At("2026-10-19T09:00:00+03:00")), (At("2026-10-19T15:30:00+03:00"), At("2026-10-19T16:00:00+03:00"))], gaps);
    }

    [Theory]
    [InlineData("2026-10-20T21:59:59+03:00", false)]
    [InlineData("2026-10-20T22:00:00+03:00", true)]
    [InlineData("2026-10-21T05:59:59+03:00", true)]
    [InlineData("2026-10-21T06:00:00+03:00", false)]
    [InlineData("2026-10-21T23:00:00+03:00", false)]
    public void A_night_shift_belongs_to_the_day_on_which_it_begins(string now, bool onDuty)
    {
        var shift = new DutyShift(Maria, "Europe/Helsinki", [DayOfWeek.Tuesday], new(22, 0), new(6, 0));

        Assert.Equal(onDuty, RosterCoverage.OnDuty([shift], [], At(now)).Contains(Maria));
    }

    [Fact]
    public void A_shift_holds_from_its_first_to_its_last_day()
    {
        var shift = new DutyShift(Maria, "Europe/Helsinki", Always, new(8, 0), new(16, 0), new DateOnly(2026, 10, 21), new DateOnly(2026, 10, 22));

        Assert.Equal(2, RosterCoverage.Turns([shift], [], Monday, NextMonday).Count);
    }

    private static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps(DutyShift[] shifts, DayOff[] off) =>
        RosterCoverage.Gaps(RosterCoverage.Turns(shifts, off, Monday, NextMonday), Monday, NextMonday);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
