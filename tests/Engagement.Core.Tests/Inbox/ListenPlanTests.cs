using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class ListenPlanTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(400, 300)]
    public void Pauses_double_up_to_five_minutes(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ListenPlan.PauseAfter(failures, isLasting: false));

    [Fact]
    public void What_has_no_chance_is_tried_once_an_hour() => Assert.Equal(TimeSpan.FromHours(1), ListenPlan.PauseAfter(1, isLasting: true));

    [Fact]
    public void Who_held_on_for_a_minute_begins_anew_and_who_flaps_does_not()
    {
        Assert.Equal(1, ListenPlan.Failures(7, TimeSpan.FromMinutes(1)));
        Assert.Equal(8, ListenPlan.Failures(7, TimeSpan.FromSeconds(59)));
        Assert.Equal(8, ListenPlan.Failures(7, held: null));
    }
}
