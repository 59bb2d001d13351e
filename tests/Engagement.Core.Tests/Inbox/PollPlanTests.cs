using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class PollPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 18, 0, 30, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(3 * 24, 15)]
    [InlineData(10 * 24, 5)]
    [InlineData(31 * 24, 0)]
    public void In_an_hour_of_polls_each_minute_a_post_is_read_as_often_as_its_age_asks_for(int ageHours, int turns) =>
        Assert.Equal(turns, Enumerable.Range(1, 60).Count(minute => PollPlan.IsTurn(Now.AddHours(-ageHours), Now.AddMinutes(minute - 1), Now.AddMinutes(minute))));

    [Fact]
    public void What_was_never_asked_is_read_at_once() => Assert.True(PollPlan.IsTurn(Now.AddDays(-20), null, Now));

    [Fact]
    public void The_posts_of_a_theme_that_always_goes_out_at_six_are_not_read_all_at_once()
    {
        var posts = Enumerable.Range(8, 22).SelectMany(day => Enumerable.Range(0, 4).Select(channel => Now.AddDays(-day).AddMilliseconds(30 + (channel * 7)))).ToList();

        var atOnce = Enumerable.Range(1, 12).Select(minute => posts.Count(sent => PollPlan.IsTurn(sent, Now.AddMinutes(minute - 1), Now.AddMinutes(minute)))).ToList();

        Assert.Equal(posts.Count, atOnce.Sum());
        Assert.InRange(atOnce.Max(), 1, 18);
    }
}
