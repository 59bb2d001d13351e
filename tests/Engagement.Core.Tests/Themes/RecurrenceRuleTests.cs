using Engagement.Core.Themes;

namespace Engagement.Core.Tests.Themes;

public sealed class RecurrenceRuleTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "FREQ=WEEKLY;BYDAY=TH")]
    [InlineData(" rrule:freq=weekly;byday=th; ", "FREQ=WEEKLY;BYDAY=TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR;COUNT=4", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261231", "FREQ=WEEKLY")]
    [InlineData("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=29")]
    [InlineData("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    [InlineData("FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=29")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=20;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12")]
    [InlineData("FREQ=YEARLY;BYDAY=-1FR;BYMONTH=6", "FREQ=YEARLY;BYDAY=-1FR;BYMONTH=6")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO")]
    public void A_rule_is_spelled_out_from_its_first_day(string rule, string spelledOut) =>
        Assert.Equal(spelledOut, RecurrenceRule.Parse(rule).SpelledOut(new DateOnly(2024, 2, 29)));

    [Theory]
    [InlineData("", "''")]
    [InlineData("every Thursday", "FREQ=WEEKLY;BYDAY=TH")]
    [InlineData("BYDAY=TH", "FREQ")]
    [InlineData("FREQ=HOURLY", "once a day")]
    [InlineData("FREQ=FORTNIGHTLY", "FORTNIGHTLY")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "'XX'")]
    [InlineData("FREQ=WEEKLY;BYDAY=2TH", "FREQ=MONTHLY")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;INTERVAL=99999999999", "INTERVAL=99999999999")]
    [InlineData("FREQ=WEEKLY;COUNT=0", "COUNT=0")]
    [InlineData("FREQ=WEEKLY;COUNT=3;UNTIL=20261231", "not by both")]
    [InlineData("FREQ=WEEKLY;UNTIL=tomorrow", "UNTIL=TOMORROW")]
    [InlineData("FREQ=WEEKLY;BYHOUR=9", "time of day")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=13", "does not go with FREQ=WEEKLY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "BYMONTH=13")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "BYWEEKNO=53")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "needs BYDAY")]
    [InlineData("FREQ=YEARLY;BYDAY=1MO,-1FR", "add BYMONTH")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", "twice")]
    [InlineData("FREQ=WEEKLY;COLOUR=RED", "'COLOUR=RED'")]
    public void A_rule_that_cannot_be_used_is_refused_in_words(string rule, string words)
    {
        var refused = Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(rule));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_can_be_ended_before_a_day_and_begun_again()
    {
        var rule = RecurrenceRule.Parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=10");

        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261202", rule.EndingBefore(new DateOnly(2026, 12, 3)));
        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=4", rule.WithCount(4));
        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", rule.WithoutEnd());
    }
}
