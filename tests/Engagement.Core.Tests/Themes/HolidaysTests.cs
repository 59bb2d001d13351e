using System.Globalization;
using Engagement.Core.Themes;

namespace Engagement.Core.Tests.Themes;

public sealed class HolidaysTests
{
    // From the calendars of the University of Helsinki's almanac office and the US Office of Personnel Management.
    [Theory]
    [InlineData(HolidayCountry.FI, "Easter Sunday", "2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21")]
    [InlineData(HolidayCountry.FI, "Good Friday", "2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19")]
    [InlineData(HolidayCountry.FI, "Easter Monday", "2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22")]
    [InlineData(HolidayCountry.FI, "Ascension Day", "2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30")]
    [InlineData(HolidayCountry.FI, "Whit Sunday", "2025-06-08 2026-05-24 2027-05-16 2028-06-04 2029-05-20 2030-06-09")]
    [InlineData(HolidayCountry.FI, "Midsummer Day", "2025-06-21 2026-06-20 2027-06-26 2028-06-24 2029-06-23 2030-06-22")]
    [InlineData(HolidayCountry.SE, "Midsummer Eve", "2025-06-20 2026-06-19 2027-06-25 2028-06-23 2029-06-22 2030-06-21")]
    [InlineData(HolidayCountry.SE, "All Saints' Day", "2025-11-01 2026-10-31 2027-11-06 2028-11-04 2029-11-03 2030-11-02")]
    [InlineData(HolidayCountry.SE, "National Day", "2025-06-06 2026-06-06 2027-06-06 2028-06-06 2029-06-06 2030-06-06")]
    [InlineData(HolidayCountry.US, "Martin Luther King Jr. Day", "2025-01-20 2026-01-19 2027-01-18 2028-01-17 2029-01-15 2030-01-21")]
    [InlineData(HolidayCountry.US, "Presidents' Day", "2025-02-17 2026-02-16 2027-02-15 2028-02-21 2029-02-19 2030-02-18")]
    [InlineData(HolidayCountry.US, "Memorial Day", "2025-05-26 2026-05-25 2027-05-31 2028-05-29 2029-05-28 2030-05-27")]
    [InlineData(HolidayCountry.US, "Labor Day", "2025-09-01 2026-09-07 2027-09-06 2028-09-04 2029-09-03 2030-09-02")]
    [InlineData(HolidayCountry.US, "Columbus Day", "2025-10-13 2026-10-12 2027-10-11 2028-10-09 2029-10-08 2030-10-14")]
    [InlineData(HolidayCountry.US, "Thanksgiving", "2025-11-27 2026-11-26 2027-11-25 2028-11-23 2029-11-22 2030-11-28")]
    public void Floating_days_fall_where_the_almanac_says(HolidayCountry country, string name, string days)
    {
        foreach (var day in days.Split(' ').Select(text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)))
        {
            Assert.Equal(day, Assert.Single(Holidays.In(country, day.Year), holiday => holiday.Name == name).Date);
            Assert.Equal(name, Holidays.NameOf(country, day));
        }
    }

    [Theory]
    [InlineData("2026-07-03", "Independence Day")]
    [InlineData("2026-07-04", "Independence Day")]
    [InlineData("2027-12-24", "Christmas Day")]
    [InlineData("2027-12-31", "New Year's Day")]
    [InlineData("2028-01-01", "New Year's Day")]
    [InlineData("2026-12-24", null)]
    [InlineData("2026-11-27", null)]
    public void A_federal_holiday_on_a_weekend_is_kept_on_the_weekday_beside_it_too(string day, string? name) =>
        Assert.Equal(name, Holidays.NameOf(HolidayCountry.US, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_country_has_its_days_in_order_in_every_year()
    {
        foreach (var country in Enum.GetValues<HolidayCountry>())
        {
            for (var year = 1970; year <= 2200; year++)
            {
                var days = Holidays.In(country, year);
                Assert.InRange(days.Count, 11, 17);
                Assert.All(days, day => Assert.Equal(year, day.Date.Year));
                Assert.Equal(days.Select(day => day.Date).Order(), days.Select(day => day.Date));
            }
        }
    }

    [Fact]
    public void A_theme_rests_on_single_days_and_holidays()
    {
        var breaks = new ThemeBreaks([new DateOnly(2026, 12, 3)], HolidayCountry.US);

        Assert.True(breaks.Include(new DateOnly(2026, 12, 3)));
        Assert.True(breaks.Include(new DateOnly(2026, 11, 26)));
        Assert.Equal("Thanksgiving", breaks.HolidayOn(new DateOnly(2026, 11, 26)));
        Assert.False(breaks.Include(new DateOnly(2026, 12, 10)));
        Assert.False(ThemeBreaks.None.Include(new DateOnly(2026, 12, 25)));
    }
}
