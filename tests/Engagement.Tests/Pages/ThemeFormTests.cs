using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Web.Pages.Themes;

namespace Engagement.Tests.Pages;

public sealed class ThemeFormTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "weekly")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,FR", "weekly")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "biweekly")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "monthly")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU", "monthly")]
    [InlineData("FREQ=DAILY", "daily")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR;COUNT=5", "monthly")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231", "weekly")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231T235959Z", "rule")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "rule")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", "rule")]
    public void A_rule_survives_being_opened_and_saved(string rule, string rhythm)
    {
        var form = ThemeForm.Of(Line(rule));

        Assert.Equal(rhythm, form.Rhythm);
        Assert.Equal(rule, form.ToDraft("Europe/Helsinki").Recurrence);
    }

    [Fact]
    public void A_time_that_is_none_is_refused_with_its_field()
    {
        var form = ThemeForm.Of(Line("FREQ=WEEKLY;BYDAY=TH")) with { At = "six" };

        var refused = Assert.Throws<RefusedException>(() => form.ToDraft("Europe/Helsinki"));

        Assert.Equal("at", refused.Refusals[0].Field);
    }

    [Fact]
    public void Days_of_rest_are_read_as_people_write_them_and_a_wrong_one_is_named()
    {
        var form = ThemeForm.Of(Line("FREQ=DAILY")) with { Exceptions = "2026-12-24\n31.12.2026, 2027-01-06" };

        Assert.Equal([new DateOnly(2026, 12, 24), new(2026, 12, 31), new(2027, 1, 6)], form.ToDraft("Europe/Helsinki").Exceptions);
        var refused = Assert.Throws<RefusedException>(() => (form with { Exceptions = "2026-12-24\nsoon" }).ToDraft("Europe/Helsinki"));
        Assert.Equal(("exceptions", "“soon” (number 2) is not a day; write it as 2026-12-24."), (refused.Refusals[0].Field, refused.Message));
    }

    private static ThemeLine Line(string rule) => new()
    {
        Id = new ThemeId(1),
        Name = "Throwback Thursday",
        Recurrence = rule,
        StartsOn = new DateOnly(2026, 11, 1),
        TimeZone = "Europe/Helsinki",
        At = new TimeOnly(18, 0),
        Template = "{{title}}",
        ChannelIds = [new ChannelId(2)],
    };
}
