using System.Globalization;
using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class PushPlanTests
{
    [Theory]
    [InlineData(0, "1.00:00:00")]
    [InlineData(1, "00:01:00")]
    [InlineData(2, "00:05:00")]
    [InlineData(3, "00:30:00")]
    [InlineData(4, "02:00:00")]
    [InlineData(5, "08:00:00")]
    [InlineData(6, "1.00:00:00")]
    [InlineData(int.MaxValue, "1.00:00:00")]
    public void Who_tells_is_asked_daily_and_who_does_not_is_asked_soon_and_then_more_seldom(int failures, string pause) =>
        Assert.Equal(TimeSpan.Parse(pause, CultureInfo.InvariantCulture), PushPlan.PauseAfter(failures));
}
