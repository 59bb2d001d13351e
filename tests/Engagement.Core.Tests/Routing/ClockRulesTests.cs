using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class ClockRulesTests
{
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
