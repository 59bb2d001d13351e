using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class WeekHoursTextTests
{
    [Theory]
    [InlineData("Mon–Fri 8–16", "Mon–Fri 8–16")]
    [InlineData("monday - friday 08:00-16:30", "Mon–Fri 8–16:30")]
    [InlineData("Mon,Tue, Thu 9–12, 13–17\nSat 22–6", "Mon–Tue 9–12, 13–17\nThu 9–12, 13–17\nSat 22–6")]
    [InlineData("ma–pe 8–11.30, 12.30–16; la 10–14", "Mon–Fri 8–11:30, 12:30–16\nSat 10–14")]
    [InlineData("daily 0–24", "Mon–Sun 0–24")]
    [InlineData("Fri–Mon 20-24", "Mon 20–24\nFri–Sun 20–24")]
    [InlineData("", "")]
    public void What_people_write_is_read_and_written_back(string text, string english)
    {
        var (spans, unread) = WeekHoursText.Read(text);

        Assert.Null(unread);
        Assert.Equal(english, WeekHoursText.Write(spans, "en"));
        Assert.Equal(spans.OrderBy(span => span.Day).ThenBy(span => span.From), WeekHoursText.Read(WeekHoursText.Write(spans, "fi")).Spans.OrderBy(span => span.Day).ThenBy(span => span.From));
    }

    [Theory]
    [InlineData("Mon 25–26")]
    [InlineData("Mon 8")]
    [InlineData("Someday 8–16")]
    [InlineData("8–16")]
    [InlineData("Mon 8:75–16")]
    [InlineData("tomaatti 8–16")]
    public void What_cannot_be_read_is_named(string text) => Assert.Equal(text, WeekHoursText.Read(text).Unread);
}
