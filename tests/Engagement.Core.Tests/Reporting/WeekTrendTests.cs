using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class WeekTrendTests
{
    [Fact]
    public void A_week_is_compared_with_the_mean_of_those_before()
    {
        var changes = WeekTrend.Of(Of(6), [Before(2), Before(4), Before(3)]);

        var change = changes["inbound"];
        Assert.Equal((6, 3, 3, 3), (change.Value, change.Mean, change.Difference, change.Weeks));
        Assert.Equal(1, change.Share);
    }

    [Fact]
    public void What_has_nothing_to_compare_with_is_left_out()
    {
        Assert.Empty(WeekTrend.Of(Of(6), []));
        Assert.DoesNotContain("promise.kept", WeekTrend.Of(Of(6), [Before(0)]).Keys);
        Assert.Null(WeekTrend.Of(Of(6), [Before(0)])["inbound"].Share);
    }

    [Fact]
    public void A_running_week_is_held_against_whole_ones_only_where_that_is_fair()
    {
        var running = WeekReport.Of(Facts(2) with { Cut = Week.Monday.AddHours(20) });

        var changes = WeekTrend.Of(running, [Before(9)]);

        Assert.False(changes.ContainsKey("inbound"));
        Assert.False(changes.ContainsKey("answered"));
        Assert.True(changes.ContainsKey("promise.kept"));
    }

    [Theory]
    [InlineData(1, 0.2, false)]
    [InlineData(1, 0.25, true)]
    [InlineData(20, 0.5, false)]
    [InlineData(20, 1, true)]
    [InlineData(100, 6, true)]
    [InlineData(600, 12, false)]
    [InlineData(600, 24, true)]
    [InlineData(700, 48, false)]
    public void A_post_is_read_often_while_young_and_rarely_later(double ageHours, double readHoursAgo, bool due)
    {
        var now = Week.Cut;

        Assert.Equal(due, FigurePlan.IsTurn(now.AddHours(-ageHours), now.AddHours(-readHoursAgo), now));
    }

    private static IReadOnlyDictionary<string, double?> Before(int answered) => WeekTrend.NumbersOf(Of(answered));

    private static WeekReport Of(int answered) => WeekReport.Of(Facts(answered));

    private static WeekFacts Facts(int answered) =>
        Week.Empty with { Inbound = [.. Enumerable.Range(1, answered).Select(id => Week.Inbound(id, Intent.Question, answered: 10))] };
}
