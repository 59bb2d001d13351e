using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class PollPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 18, 0, 30, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 60, true)]
    [InlineData(3 * 24, 60, true)]
    [InlineData(3 * 24, 20, false)]
    [InlineData(10 * 24, 60, true)]
    [InlineData(31 * 24, 60, false)]
    public void Young_posts_are_read_at_every_poll_older_ones_once_a_round(int ageHours, int secondsSincePoll, bool turn) =>
        Assert.Equal(turn, PollPlan.IsTurn(Now.AddHours(-ageHours), Now.AddSeconds(-secondsSincePoll), Now));

    [Fact]
    public void Within_an_hour_of_polls_each_minute_a_week_old_post_is_read_every_five_minutes()
    {
        var sent = Now.AddDays(-3);

        var turns = Enumerable.Range(1, 60).Count(minute => PollPlan.IsTurn(sent, Now.AddMinutes(minute - 1), Now.AddMinutes(minute)));

        Assert.Equal(12, turns);
    }
}
