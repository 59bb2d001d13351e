using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class PeakEndTests
{
    [Fact]
    public void The_worst_and_the_last_moment_are_what_is_remembered()
    {
        var (worst, last) = PeakEnd.Of(
        [
            (Intent.Question, Sentiment.Negative, Urgency.None), (Intent.Complaint, Sentiment.Negative, Urgency.None),
            (Intent.Complaint, Sentiment.Negative, Urgency.None), (Intent.Praise, Sentiment.Positive, Urgency.None),
        ]);

        Assert.Equal((1, 3), (worst, last));
        Assert.True(PeakEnd.EndsWell(Intent.Praise, null));
        Assert.False(PeakEnd.EndsWell(Intent.Complaint, Sentiment.Negative));
    }

    [Fact]
    public void Danger_is_worse_than_anger_and_a_good_talk_has_no_worst_moment()
    {
        Assert.Equal(0, PeakEnd.Of([(Intent.Question, null, Urgency.Safety), (Intent.Complaint, Sentiment.Negative, Urgency.None)]).Worst);
        Assert.Null(PeakEnd.Of([(Intent.Praise, Sentiment.Positive, Urgency.None), (Intent.Question, Sentiment.Neutral, Urgency.None)]).Worst);
        Assert.Equal((null, null), PeakEnd.Of([]));
    }

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(9, 1, false)]
    public void An_advocate_praises_again_and_again_and_never_complained(int praised, int complained, bool belongs) =>
        Assert.Equal(belongs, SegmentRule.Advocates.Holds(praised + complained, praised, 0, complained, TimeSpan.FromDays(400)));

    [Fact]
    public void Everything_that_a_segment_asks_for_must_hold()
    {
        var rule = new SegmentRule(SaidAtLeast: 2, AskedAtLeast: 1, SeenWithinDays: 30);

        Assert.True(rule.Holds(2, 0, 1, 5, TimeSpan.FromDays(30)));
        Assert.False(rule.Holds(2, 0, 1, 5, TimeSpan.FromDays(31)));
        Assert.False(rule.Holds(2, 0, 0, 5, TimeSpan.FromDays(1)));
        Assert.False(rule.Holds(1, 0, 1, 5, TimeSpan.FromDays(1)));
    }
}
