using System.Globalization;
using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    [Theory]
    [InlineData("2026-11-26T21:59:59+02:00", "2026-11-26T21:59:59+02:00")]
    [InlineData("2026-11-26T22:00:00+02:00", "2026-11-27T07:30:00+02:00")]
    [InlineData("2026-11-27T07:29:59+02:00", "2026-11-27T07:30:00+02:00")]
    [InlineData("2026-11-27T07:30:00+02:00", "2026-11-27T07:30:00+02:00")]
    [InlineData("2026-10-24T23:00:00+03:00", "2026-10-25T07:30:00+02:00")]
    public void Over_midnight_and_over_a_clock_change_the_robot_waits_for_the_morning_of_the_channel(string now, string speaksAt)
    {
        var quiet = new QuietHours(new(22, 0), new(7, 30));

        Assert.Equal(At(speaksAt), quiet.SpeakAt(At(now), Helsinki));
    }

    [Fact]
    public void Hours_within_a_day_are_quiet_on_that_day_only_and_none_are_none()
    {
        var lunch = new QuietHours(new(12, 0), new(13, 0));
        var now = At("2026-11-26T12:10:00+02:00");

        Assert.Equal(At("2026-11-26T13:00:00+02:00"), lunch.SpeakAt(now, Helsinki));
        Assert.Equal(now, new QuietHours(new(12, 0), new(12, 0)).SpeakAt(now, Helsinki));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
