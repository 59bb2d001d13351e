using System.Globalization;
using Engagement.App.Themes;
using Engagement.Core.Themes;

namespace Engagement.Tests.Themes;

public sealed class ThemeRecurrenceTests
{
    // Rules and dates as in the examples of RFC 5545, 3.8.5.3, and where the words of the RFC decide.
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "2026-03-19", "2026-03-19 2026-03-26 2026-04-02 2026-04-09")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "2026-03-20", "2026-03-26 2026-04-02 2026-04-09")]
    [InlineData("FREQ=WEEKLY", "2026-03-20", "2026-03-20 2026-03-27 2026-04-03")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-01-01", "2026-01-01 2026-01-15 2026-01-29")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", "2026-01-02", "2026-01-04 2026-01-12 2026-01-18 2026-01-26")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TH", "2026-01-01", "2026-01-08 2026-02-12 2026-03-12 2026-04-09")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "2026-01-30 2026-02-27 2026-03-27 2026-04-24")]
    [InlineData("FREQ=MONTHLY;BYDAY=5FR", "2026-01-01", "2026-01-30 2026-05-29 2026-07-31 2026-10-30")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15,30", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01", "2026-01-31 2026-02-28 2026-03-31 2026-04-30")]
    [InlineData("FREQ=MONTHLY", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31")]
    [InlineData("FREQ=YEARLY", "2026-06-05", "2026-06-05 2027-06-05 2028-06-05")]
    [InlineData("FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-01-01", "2028-02-29 2032-02-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYDAY=5MO", "2026-01-01", "2044-02-29 2072-02-29")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("FREQ=YEARLY;BYDAY=1MO", "2026-06-01", "2027-01-04 2028-01-03")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27 1998-03-05")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02")]
    [InlineData("FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200", "1997-01-01", "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "2026-03-27", "2026-03-27 2026-03-30 2026-04-02")]
    public void Dates_follow_the_rule(string rule, string start, string dates)
    {
        var expected = dates.Split(' ').Select(Date).ToList();

        var found = Create(rule, start).Between(Date(start), expected[^1]).Select(occurrence => occurrence.LocalDate);

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "2026-01-15")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115", "2026-01-15")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T160000Z", "2026-01-15")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T155959Z", "2026-01-08")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T180000", "2026-01-15")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T175959", "2026-01-08")]
    public void A_series_ends(string rule, string last)
    {
        var dates = Create(rule, "2026-01-01").Between(Date("2026-01-01"), Date("2027-12-31"));

        Assert.Equal(Date(last), dates[^1].LocalDate);
    }

    [Fact]
    public void A_count_runs_from_the_first_day_whatever_part_is_asked_for()
    {
        var dates = Create("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "2026-01-01").Between(Date("2026-01-09"), Date("2027-12-31"));

        Assert.Equal([Date("2026-01-15")], dates.Select(occurrence => occurrence.LocalDate));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20251231")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=6MO")]
    public void A_rule_that_never_fires_is_refused_in_words(string rule)
    {
        var refused = Assert.Throws<RecurrenceRuleException>(() => Create(rule, "2026-01-01"));

        Assert.Contains("has no date", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_zone_is_refused_in_words()
    {
        var refused = Assert.Throws<RecurrenceRuleException>(() => ThemeRecurrence.Create("FREQ=DAILY", Date("2026-01-01"), new TimeOnly(18, 0), "Helsinki"));

        Assert.Contains("'Helsinki'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Helsinki")]
    [InlineData("America/New_York")]
    public void Throwback_Thursday_is_at_six_all_through_two_years(string zoneName)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var theme = ThemeRecurrence.Create("FREQ=WEEKLY;BYDAY=TH", Date("2026-01-01"), new TimeOnly(18, 0), zoneName);

        var thursdays = theme.Between(Date("2026-01-01"), Date("2027-12-31"));

        Assert.Equal(105, thursdays.Count);
        Assert.All(thursdays, thursday => Assert.Equal(thursday.LocalDate.ToDateTime(new TimeOnly(18, 0)), TimeZoneInfo.ConvertTime(thursday.StartsAt, zone).DateTime));
        Assert.Equal(2, thursdays.Select(thursday => thursday.StartsAt.TimeOfDay).Distinct().Count());
    }

    [Fact]
    public void A_series_that_begins_inside_a_clock_change_is_at_its_own_time_the_next_day()
    {
        var theme = ThemeRecurrence.Create("FREQ=DAILY", Date("2026-03-29"), new TimeOnly(3, 30), "Europe/Helsinki");

        var days = theme.Between(Date("2026-03-29"), Date("2026-03-30"));

        Assert.Equal([Instant("2026-03-29T04:30+03:00"), Instant("2026-03-30T03:30+03:00")], days.Select(day => day.StartsAt));
    }

    [Fact]
    public void A_late_part_of_a_long_series_is_found_without_walking_all_of_it()
    {
        var theme = Create("FREQ=DAILY", "1990-01-01");

        Assert.Equal(7, theme.Between(Date("2026-11-23"), Date("2026-11-29")).Count);
    }

    private static ThemeRecurrence Create(string rule, string start) =>
        ThemeRecurrence.Create(rule, Date(start), new TimeOnly(18, 0), "Europe/Helsinki");

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
