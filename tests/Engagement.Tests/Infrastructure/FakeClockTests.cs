namespace Engagement.Tests.Infrastructure;

public sealed class FakeClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_and_see_their_instant()
    {
        var clock = new FakeClock();
        var start = clock.GetUtcNow();
        var seen = new List<(string Name, TimeSpan At)>();
        using var late = clock.CreateTimer(_ => seen.Add(("late", clock.GetUtcNow() - start)), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => seen.Add(("often", clock.GetUtcNow() - start)), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(
            [("often", TimeSpan.FromSeconds(2)), ("often", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5)), ("often", TimeSpan.FromSeconds(6))],
            seen);
        Assert.Equal(start.AddSeconds(6), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_far_enough_and_not_before()
    {
        var clock = new FakeClock();
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock, Ct);

        clock.Advance(TimeSpan.FromSeconds(59));
        var before = delay.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(1));
        await delay;

        Assert.False(before);
        Assert.Equal(0, clock.Waiting);
    }

    [Fact]
    public void A_stopped_timer_stays_silent()
    {
        var clock = new FakeClock();
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        clock.Advance(TimeSpan.FromSeconds(1));
        timer.Dispose();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, fired);
    }
}
