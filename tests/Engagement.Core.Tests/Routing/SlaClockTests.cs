using System.Globalization;
using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class SlaClockTests
{
    /// <summary>Weekdays 8–16 with a Wednesday split by lunch, Friday until 15, the week of the autumn clock change in Helsinki; 28 October closed.</summary>
    private static readonly ServiceHours Office = new(
        "Europe/Helsinki",
        [
            new(DayOfWeek.Monday, new(8, 0), new(16, 0)), new(DayOfWeek.Tuesday, new(8, 0), new(16, 0)),
            new(DayOfWeek.Wednesday, new(8, 0), new(11, 30)), new(DayOfWeek.Wednesday, new(12, 30), new(16, 0)),
            new(DayOfWeek.Thursday, new(8, 0), new(16, 0)), new(DayOfWeek.Friday, new(8, 0), new(15, 0)),
        ],
        [new DateOnly(2026, 10, 28)]);

    /// <summary>A night desk: every night from 22 to 6.</summary>
    private static readonly ServiceHours Nights = new(
        "Europe/Helsinki", [.. Enum.GetValues<DayOfWeek>().Select(day => new ServiceSpan(day, new(22, 0), new(6, 0)))], []);

    [Theory]
    [InlineData("2026-10-21T08:00:00+03:00", "01:30:00", "2026-10-21T09:30:00+03:00")]
    [InlineData("2026-10-21T07:59:59+03:00", "01:30:00", "2026-10-21T09:30:00+03:00")]
    [InlineData("2026-10-21T10:45:01+03:00", "01:30:00", "2026-10-21T13:15:01+03:00")]
    [InlineData("2026-10-21T11:30:00+03:00", "00:00:01", "2026-10-21T12:30:01+03:00")]
    [InlineData("2026-10-23T14:59:59+03:00", "00:00:01", "2026-10-23T15:00:00+03:00")]
    [InlineData("2026-10-23T14:30:00+03:00", "01:30:00", "2026-10-26T09:00:00+02:00")]
    [InlineData("2026-10-24T03:00:00+03:00", "08:00:00", "2026-10-26T16:00:00+02:00")]
    [InlineData("2026-10-25T03:30:00+03:00", "00:10:00", "2026-10-26T08:10:00+02:00")]
    [InlineData("2026-10-27T15:30:00+02:00", "01:30:00", "2026-10-29T09:00:00+02:00")]
    [InlineData("2026-10-28T12:00:00+02:00", "00:30:00", "2026-10-29T08:30:00+02:00")]
    [InlineData("2026-10-20T08:00:00+03:00", "38:00:00", "2026-10-26T16:00:00+02:00")]
    public void A_promise_in_service_hours_is_due_to_the_second(string start, string target, string due)
    {
        var clock = SlaClock.Start(Span(target), Office, At(start));

        Assert.Equal(At(due), clock.DueAt);
        Assert.Equal(Span(target), clock.UsedAt(At(due)));
        Assert.NotEqual(100, clock.StepAt(At(due).AddSeconds(-1)));
        Assert.Equal(100, clock.StepAt(At(due)));
    }

    [Theory]
    [InlineData("2026-10-24T22:00:00+03:00", "09:00:00", "2026-10-25T06:00:00+02:00")]
    [InlineData("2026-10-25T03:30:00+03:00", "01:00:00", "2026-10-25T03:30:00+02:00")]
    [InlineData("2026-03-28T22:00:00+02:00", "07:00:00", "2026-03-29T06:00:00+03:00")]
    [InlineData("2026-03-29T02:59:59+02:00", "00:00:02", "2026-03-29T04:00:01+03:00")]
    public void A_night_with_a_clock_change_is_as_long_as_it_is(string start, string target, string due) =>
        Assert.Equal(At(due), SlaClock.Start(Span(target), Nights, At(start)).DueAt);

    [Theory]
    [InlineData("00:44:59", 0)]
    [InlineData("00:45:00", 50)]
    [InlineData("01:07:29", 50)]
    [InlineData("01:07:30", 75)]
    [InlineData("01:20:59", 75)]
    [InlineData("01:21:00", 90)]
    [InlineData("01:29:59", 90)]
    [InlineData("01:30:00", 100)]
    [InlineData("2.00:00:00", 100)]
    public void Round_the_clock_the_ladder_is_exact_to_the_second_over_a_clock_change(string after, int step)
    {
        var start = At("2026-10-25T02:30:00+03:00");

        Assert.Equal(step, SlaClock.Start(TimeSpan.FromMinutes(90), null, start).StepAt(start + Span(after)));
    }

    [Fact]
    public void A_frozen_clock_stands_still_and_goes_on_where_it_stood()
    {
        var start = At("2026-10-23T14:00:00+03:00");
        var clock = SlaClock.Start(TimeSpan.FromHours(4), Office, start);

        clock = clock.Freeze(start.AddMinutes(30));
        Assert.Null(clock.DueAt);
        Assert.Equal(TimeSpan.FromMinutes(30), clock.UsedAt(At("2026-10-29T12:00:00+02:00")));
        Assert.Equal(clock, clock.Freeze(At("2026-10-29T12:00:00+02:00")));

        clock = clock.Thaw(At("2026-10-26T15:00:00+02:00"));
        Assert.Equal(At("2026-10-27T10:30:00+02:00"), clock.DueAt);
        Assert.Equal(50, clock.StepAt(At("2026-10-27T08:30:00+02:00")));
        Assert.Equal(0, clock.StepAt(At("2026-10-27T08:29:59+02:00")));
    }

    [Fact]
    public void Between_two_instants_of_a_week_lie_exactly_its_open_hours()
    {
        // Monday 26 October to Monday 2 November: Mon 8 + Tue 8 + (Wed closed) + Thu 8 + Fri 7.
        Assert.Equal(TimeSpan.FromHours(31), Office.Between(At("2026-10-26T00:00:00+02:00"), At("2026-11-02T00:00:00+02:00")));
        Assert.True(Office.IsOpen(At("2026-10-26T08:00:00+02:00")));
        Assert.False(Office.IsOpen(At("2026-10-26T16:00:00+02:00")));
        Assert.False(Office.IsOpen(At("2026-10-28T12:00:00+02:00")));
    }

    [Fact]
    public void Hours_that_are_never_open_are_said_to_be()
    {
        var never = Office with { Spans = [] };

        Assert.Throws<InvalidOperationException>(() => never.Add(At("2026-10-26T00:00:00+02:00"), TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(0, "2026-10-23T14:45:00+03:00")]
    [InlineData(50, "2026-10-26T08:22:30+02:00")]
    [InlineData(75, "2026-10-26T08:45:00+02:00")]
    [InlineData(90, "2026-10-26T09:00:00+02:00")]
    [InlineData(100, null)]
    public void The_next_step_is_known_to_the_second_over_a_weekend_with_a_clock_change(int after, string? next)
    {
        var clock = SlaClock.Start(TimeSpan.FromMinutes(150), Office, At("2026-10-23T13:30:00+03:00"));

        Assert.Equal(next is null ? null : At(next), clock.NextStepAt(after));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "Maria", false)]
    [InlineData(false, null, false)]
    public void A_step_is_silent_when_somebody_is_answering_or_nobody_waits(bool waits, string? replying, bool tells) =>
        Assert.Equal(tells, LadderRules.WhySilent(waits, replying) is null);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Span(string text) =>
        text.Split(':') is [var hours, var minutes, var seconds] && int.TryParse(hours, CultureInfo.InvariantCulture, out var whole)
            ? new TimeSpan(whole, int.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture))
            : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
