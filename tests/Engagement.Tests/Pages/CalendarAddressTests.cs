using Engagement.Web.Pages.Calendar;

namespace Engagement.Tests.Pages;

public sealed class CalendarAddressTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Fact]
    public void A_week_begins_on_Monday()
    {
        Assert.Equal((new DateOnly(2026, 11, 16), Sunday), new CalendarAddress().Range(Sunday));
    }

    [Fact]
    public void A_month_is_shown_in_whole_weeks()
    {
        var (first, last) = new CalendarAddress { View = "month" }.Range(Sunday);

        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 6)), (first, last));
    }

    [Fact]
    public void Stepping_keeps_the_filters_and_forgets_what_was_done()
    {
        var next = new CalendarAddress { Theme = "7", Done = "moved" }.Step(1, Sunday);

        Assert.Equal("/calendar?day=2026-11-29&theme=7", next.ToUrl());
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-30")]
    public void A_day_that_is_none_is_today(string day)
    {
        Assert.Equal(Sunday, new CalendarAddress { Day = day }.DayOr(Sunday));
    }
}
