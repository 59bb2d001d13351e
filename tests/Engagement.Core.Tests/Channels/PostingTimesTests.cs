using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Tests.Channels;

public sealed class PostingTimesTests
{
    private static readonly TimeZoneInfo Helsinki = LocalTime.FindZone("Europe/Helsinki")!;
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Lines_of_days_and_times_are_read_and_written()
    {
        var times = PostingTimes.Read("Mon-Wed 9:00, 17.30\nto 12:00\n\nSunday 20:15");

        Assert.Equal("Mon 09:00 17:30\nTue 09:00 17:30\nWed 09:00 17:30\nThu 12:00\nSun 20:15", PostingTimes.Write(times));
    }

    [Theory]
    [InlineData("Someday 09:00")]
    [InlineData("Mon 25:00")]
    [InlineData("Mon")]
    [InlineData("Fri-Mon 09:00")]
    public void A_line_that_cannot_be_read_is_named(string line)
    {
        var refused = Assert.Throws<RefusedException>(() => PostingTimes.Read("Tue 09:00\n" + line));

        Assert.Contains($"“{line}”", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_free_time_is_in_the_channels_zone_and_not_taken()
    {
        var times = PostingTimes.Read("Thu 11:00 18:00\nFri 09:00");
        var six = new DateTimeOffset(2026, 11, 26, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal(six, PostingTimes.NextFree(times, Helsinki, [], Now));
        Assert.Equal(six.AddHours(15), PostingTimes.NextFree(times, Helsinki, [six.AddMinutes(5)], Now));
        Assert.Equal(six.AddDays(7).AddHours(-7), PostingTimes.NextFree(times, Helsinki, [], Now, new DateOnly(2026, 12, 3)));
        Assert.Null(PostingTimes.NextFree([], Helsinki, [], Now));
    }
}
