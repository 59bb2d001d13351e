using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class ReportWeekTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    [Theory]
    [InlineData("2026-W13", 167)]
    [InlineData("2026-W43", 169)]
    [InlineData("2026-W47", 168)]
    public void A_week_with_a_clock_change_has_another_length(string name, int hours)
    {
        Assert.True(ReportWeek.TryParse(name, out var week));

        var (from, to) = week.In(Helsinki);

        Assert.Equal(hours, (to - from).TotalHours);
        Assert.Equal(hours, WeekReport.Of(Week.Empty with { Week = week, From = from, To = to }).Hours);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    public void Around_new_year_a_week_belongs_to_the_year_of_its_thursday(string date, string week) =>
        Assert.Equal(week, ReportWeek.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-47")]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-W54")]
    [InlineData("2026-W47\n")]
    public void What_is_no_week_is_not_read(string? text) => Assert.False(ReportWeek.TryParse(text, out _));

    [Fact]
    public void Its_report_is_made_on_monday_at_six_local_time()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 4, 0, 0, TimeSpan.Zero), new ReportWeek(2026, 47).ReportedAt(Helsinki));
        Assert.Equal(new DateTimeOffset(2026, 7, 6, 3, 0, 0, TimeSpan.Zero), new ReportWeek(2026, 27).ReportedAt(Helsinki));
    }

    [Fact]
    public void The_last_closed_week_is_the_one_before_the_local_monday()
    {
        // 23:00 UTC on Sunday is Monday in Helsinki.
        var instant = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal("2026-W47", ReportWeek.LastClosed(instant, Helsinki).ToString());
        Assert.Equal("2026-W48", ReportWeek.At(instant, Helsinki).ToString());
    }
}
