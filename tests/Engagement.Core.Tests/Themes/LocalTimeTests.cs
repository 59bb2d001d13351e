using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Tests.Themes;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/Helsinki", "2026-03-28", "2026-03-28T16:00Z")]
    [InlineData("Europe/Helsinki", "2026-03-29", "2026-03-29T15:00Z")]
    [InlineData("Europe/Helsinki", "2026-10-24", "2026-10-24T15:00Z")]
    [InlineData("Europe/Helsinki", "2026-10-25", "2026-10-25T16:00Z")]
    [InlineData("Europe/Helsinki", "2027-03-27", "2027-03-27T16:00Z")]
    [InlineData("Europe/Helsinki", "2027-03-28", "2027-03-28T15:00Z")]
    [InlineData("Europe/Helsinki", "2027-10-30", "2027-10-30T15:00Z")]
    [InlineData("Europe/Helsinki", "2027-10-31", "2027-10-31T16:00Z")]
    [InlineData("America/New_York", "2026-03-07", "2026-03-07T23:00Z")]
    [InlineData("America/New_York", "2026-03-08", "2026-03-08T22:00Z")]
    [InlineData("America/New_York", "2026-10-31", "2026-10-31T22:00Z")]
    [InlineData("America/New_York", "2026-11-01", "2026-11-01T23:00Z")]
    [InlineData("America/New_York", "2027-03-13", "2027-03-13T23:00Z")]
    [InlineData("America/New_York", "2027-03-14", "2027-03-14T22:00Z")]
    [InlineData("America/New_York", "2027-11-06", "2027-11-06T22:00Z")]
    [InlineData("America/New_York", "2027-11-07", "2027-11-07T23:00Z")]
    public void Six_in_the_evening_stays_six_in_the_evening(string zone, string date, string instant) =>
        Assert.Equal(Instant(instant), Convert(date, "18:00", zone));

    [Theory]
    [InlineData("Europe/Helsinki", "2026-03-29", "02:59", "2026-03-29T00:59Z")]
    [InlineData("Europe/Helsinki", "2026-03-29", "03:00", "2026-03-29T01:00Z")]
    [InlineData("Europe/Helsinki", "2026-03-29", "03:30", "2026-03-29T01:30Z")]
    [InlineData("Europe/Helsinki", "2026-03-29", "04:00", "2026-03-29T01:00Z")]
    [InlineData("Europe/Helsinki", "2027-03-28", "03:30", "2027-03-28T01:30Z")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:30Z")]
    [InlineData("America/New_York", "2027-03-14", "02:30", "2027-03-14T07:30Z")]
    [InlineData("America/Scoresbysund", "2026-03-28", "23:30", "2026-03-29T01:30Z")]
    public void A_time_that_does_not_exist_moves_forward_by_the_gap(string zone, string date, string at, string instant) =>
        Assert.Equal(Instant(instant), Convert(date, at, zone));

    [Theory]
    [InlineData("Europe/Helsinki", "2026-10-25", "03:00", "2026-10-25T00:00Z")]
    [InlineData("Europe/Helsinki", "2026-10-25", "03:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/Helsinki", "2026-10-25", "04:00", "2026-10-25T02:00Z")]
    [InlineData("Europe/Helsinki", "2027-10-31", "03:30", "2027-10-31T00:30Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("America/New_York", "2027-11-07", "01:30", "2027-11-07T05:30Z")]
    public void A_time_that_exists_twice_is_the_first_of_the_two(string zone, string date, string at, string instant) =>
        Assert.Equal(Instant(instant), Convert(date, at, zone));

    [Theory]
    [InlineData("Europe/Helsinki")]
    [InlineData("America/New_York")]
    public void Every_quarter_of_an_hour_of_two_years_is_shown_by_the_clock_or_lies_in_a_gap(string zoneName)
    {
        var zone = LocalTime.FindZone(zoneName)!;
        var moved = 0;

        for (var local = new DateTime(2026, 1, 1); local.Year < 2028; local = local.AddMinutes(15))
        {
            var shown = TimeZoneInfo.ConvertTime(LocalTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone), zone).DateTime;
            if (shown == local)
                continue;
            Assert.Equal(local.AddHours(1), shown);
            moved++;
        }

        Assert.Equal(8, moved);
    }

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("FLE Standard Time")]
    [InlineData("")]
    public void Only_iana_names_are_zones(string name) => Assert.Null(LocalTime.FindZone(name));

    [Fact]
    public void A_date_is_the_one_on_the_wall_there()
    {
        var instant = Instant("2026-11-22T22:30Z");

        Assert.Equal(new DateOnly(2026, 11, 23), LocalTime.DateAt(instant, LocalTime.FindZone("Europe/Helsinki")!));
        Assert.Equal(new DateOnly(2026, 11, 22), LocalTime.DateAt(instant, LocalTime.FindZone("America/New_York")!));
    }

    private static DateTimeOffset Convert(string date, string at, string zone) => LocalTime.ToInstant(
        DateOnly.Parse(date, CultureInfo.InvariantCulture),
        TimeOnly.Parse(at, CultureInfo.InvariantCulture),
        LocalTime.FindZone(zone)!);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
