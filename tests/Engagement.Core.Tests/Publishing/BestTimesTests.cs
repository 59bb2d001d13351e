using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Publishing;

public sealed class BestTimesTests
{
    private static readonly TimeZoneInfo Helsinki = LocalTime.FindZone("Europe/Helsinki")!;
    private static readonly DateTimeOffset Thursday = new(2026, 10, 1, 15, 10, 0, TimeSpan.Zero);

    [Fact]
    public void The_best_hour_is_named_with_its_number_of_posts()
    {
        // Summer time ends on 25 October: 18:10 in Helsinki is 15:10 UTC before and 16:10 after.
        var good = Enumerable.Range(0, 5).Select(week => (Thursday.AddDays(7 * week).AddHours(week == 4 ? 1 : 0), 100L + week));
        var dull = Enumerable.Range(0, 4).Select(week => (Thursday.AddDays(-1 - (7 * week)), 10L));

        var times = BestTimes.Best(BestTimes.Of(good.Concat(dull), Helsinki), 3);

        Assert.Equal([new BestHour(DayOfWeek.Thursday, 18, 5, 102), new BestHour(DayOfWeek.Wednesday, 18, 4, 10)], times);
    }

    [Fact]
    public void Fewer_than_four_posts_say_nothing() =>
        Assert.Empty(BestTimes.Best(BestTimes.Of(Enumerable.Range(0, 3).Select(week => (Thursday.AddDays(7 * week), 100L)), Helsinki), 3));

    [Fact]
    public void The_next_such_hour_is_given()
    {
        var next = BestTimes.Next(new BestHour(DayOfWeek.Thursday, 18, 4, 1), Helsinki, new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 12, 3, 16, 0, 0, TimeSpan.Zero), next);
    }
}
