using System.Globalization;
using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class ClockRulesTests
{
    private static readonly TimeSpan Target = TimeSpan.FromMinutes(90);

    [Theory]
    [InlineData("00:00:00", 0)]
    [InlineData("00:44:59", 0)]
    [InlineData("00:45:00", 50)]
    [InlineData("01:07:29", 50)]
    [InlineData("01:07:30", 75)]
    [InlineData("01:20:59", 75)]
    [InlineData("01:21:00", 90)]
    [InlineData("01:29:59", 90)]
    [InlineData("01:30:00", 100)]
    [InlineData("2.00:00:00", 100)]
    public void The_ladder_is_exact_to_the_second(string after, int step)
    {
        var started = new DateTimeOffset(2026, 11, 26, 18, 0, 0, TimeSpan.Zero);

        var reached = ClockRules.StepAt(started, ClockRules.DueAt(started, Target), started + TimeSpan.Parse(after, CultureInfo.InvariantCulture));

        Assert.Equal(step, reached);
    }

    [Fact]
    public void Ninety_minutes_are_ninety_minutes_over_a_clock_change()
    {
        // 02:30 summer time in Helsinki; an hour later the clock shows 03:30 twice.
        var started = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(3));

        var due = ClockRules.DueAt(started, Target);

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), due.ToUniversalTime());
    }

    [Fact]
    public void An_answer_in_the_last_second_keeps_the_promise_and_one_after_it_breaks_it()
    {
        var due = new DateTimeOffset(2026, 11, 26, 19, 30, 0, TimeSpan.Zero);

        Assert.False(ClockRules.IsBreached(due, stoppedAt: due, now: due.AddDays(1)));
        Assert.True(ClockRules.IsBreached(due, stoppedAt: due.AddSeconds(1), now: due.AddDays(1)));
        Assert.False(ClockRules.IsBreached(due, stoppedAt: null, now: due));
        Assert.True(ClockRules.IsBreached(due, stoppedAt: null, now: due.AddTicks(1)));
    }
}
