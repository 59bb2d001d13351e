using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Publishing;

public sealed class HeldPlacesTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    [Theory]
    [InlineData("2026-11-26T16:00:00Z", 1, "2026-11-26T17:00:00Z", "2026-11-27T16:00:00Z")]
    [InlineData("2026-11-26T16:00:00Z", 7, "2026-11-26T17:00:00Z", "2026-12-03T16:00:00Z")]
    [InlineData("2026-11-20T16:00:00Z", 1, "2026-11-26T15:00:00Z", "2026-11-26T16:00:00Z")]
    [InlineData("2026-11-20T16:00:00Z", 1, "2026-11-26T17:00:00Z", "2026-11-27T16:00:00Z")]
    [InlineData("2026-11-05T16:00:00Z", 7, "2026-11-26T17:00:00Z", "2026-12-03T16:00:00Z")]
    [InlineData("2026-11-27T16:00:00Z", 1, "2026-11-26T17:00:00Z", "2026-11-28T16:00:00Z")]
    // 18:00 stays 18:00 over the change of the clock.
    [InlineData("2026-10-24T15:00:00Z", 1, "2026-10-24T15:30:00Z", "2026-10-25T16:00:00Z")]
    public void The_next_day_keeps_the_time_of_day_and_lies_ahead(string dueAt, int days, string now, string expected)
    {
        var next = HeldPlaces.Next(At(dueAt), days, At(now), Helsinki);

        Assert.Equal(At(expected), next);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
