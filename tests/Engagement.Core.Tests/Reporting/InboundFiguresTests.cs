using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class InboundFiguresTests
{
    [Fact]
    public void Every_kind_of_comment_is_counted_once()
    {
        var report = Of(
            Week.Inbound(1, Intent.Question),
            Week.Inbound(2, Intent.Question),
            Week.Inbound(3, Intent.Complaint),
            Week.Inbound(4, Intent.Request),
            Week.Inbound(5, Intent.Praise),
            Week.Inbound(6, Intent.FanContent),
            Week.Inbound(7, Intent.Spam),
            Week.Inbound(8, Intent.Other));

        Assert.Equal(8, report["inbound"].Value);
        Assert.Equal(2, report["inbound.questions"].Value);
        Assert.Equal(1, report["inbound.complaints"].Value);
        Assert.Equal(1, report["inbound.requests"].Value);
        Assert.Equal(2, report["inbound.praise"].Value);
        Assert.Equal(1, report["inbound.spam"].Value);
        Assert.Equal(4, report["needing"].Value);
        Assert.Equal([1L, 2, 3, 4], report["needing"].Rows);
    }

    [Fact]
    public void The_promise_is_kept_by_those_answered_within_the_target()
    {
        var report = Of(
            Week.Inbound(1, Intent.Question, answered: 90),
            Week.Inbound(2, Intent.Question, answered: 91),
            Week.Inbound(3, Intent.Complaint, answered: 5),
            Week.Inbound(4, Intent.Praise));

        Assert.Equal(2.0 / 3, report["promise.kept"].Value);
        Assert.Equal(3, report["promise.kept"].N);
        Assert.Equal([1L, 3], report["promise.kept"].Hits);
    }

    [Fact]
    public void An_unanswered_one_breaks_the_promise_only_when_it_is_older_than_the_target()
    {
        var oldOne = Week.Inbound(1, Intent.Question, hour: (7 * 24) + 6 - 1.6);
        var youngOne = Week.Inbound(2, Intent.Question, hour: (7 * 24) + 6 - 1.4);

        var report = Of(oldOne, youngOne, Week.Inbound(3, Intent.Question, answered: 10));

        Assert.Equal(0.5, report["promise.kept"].Value);
        Assert.Equal([1L, 3], report["promise.kept"].Rows);
        Assert.Equal([2L], report["promise.young"].Rows);
    }

    [Fact]
    public void A_queue_with_its_own_promise_is_measured_by_it()
    {
        var press = Week.Inbound(1, Intent.Question, answered: 200) with { Target = TimeSpan.FromHours(4) };

        Assert.Equal(1, Of(press)["promise.kept"].Value);
    }

    [Fact]
    public void First_answer_counts_the_unanswered_as_at_least_until_now()
    {
        // Waits of 10, 20, 30 minutes and one of 60 that is still open.
        var report = Of(
            Week.Inbound(1, Intent.Question, answered: 10),
            Week.Inbound(2, Intent.Question, answered: 20),
            Week.Inbound(3, Intent.Request, answered: 30),
            Week.Inbound(4, Intent.Complaint, hour: (7 * 24) + 5));

        Assert.Equal(4, report["firstAnswer.median"].N);
        Assert.Equal(25 * 60, report["firstAnswer.median"].Value);
        Assert.Equal(51 * 60, report["firstAnswer.p90"].Value!.Value, 3);
        Assert.Equal(30 * 60, report["firstAnswer.mean"].Value);
        Assert.Equal(0.75, report["answered"].Value);
    }

    [Fact]
    public void A_robot_acknowledges_but_does_not_answer()
    {
        var report = Of(Week.Inbound(1, Intent.Question, acknowledged: 1), Week.Inbound(2, Intent.Question, acknowledged: 95, answered: 95));

        Assert.Equal(0.5, report["acknowledged.inTime"].Value);
        Assert.Equal([1L], report["acknowledged.inTime"].Hits);
        Assert.Equal(0, report["promise.kept"].Value);
        Assert.Equal([2L], report["answered"].Hits);
    }

    [Fact]
    public void Nobody_waits_for_an_answer_to_what_was_taken_back()
    {
        var soon = Week.Inbound(1, Intent.Question) with { WithdrawnAt = Week.Monday.AddHours(11) };
        var late = Week.Inbound(2, Intent.Question) with { WithdrawnAt = Week.Monday.AddHours(12) };

        var report = Of(soon, late);

        Assert.Equal([2L], report["promise.kept"].Rows);
        Assert.Equal([1L], report["promise.young"].Rows);
        Assert.Equal(90 * 60, report["firstAnswer.median"].Value);
    }

    [Fact]
    public void Ingest_lag_is_our_time_minus_the_networks()
    {
        // 10, 20, 30 and 40 seconds.
        var report = Of([.. Enumerable.Range(1, 4).Select(id => Week.Inbound(id, Intent.Praise))]);

        Assert.Equal(25, report["ingestLag.median"].Value);
        Assert.Equal(38.5, report["ingestLag.p95"].Value!.Value, 6);
    }

    [Fact]
    public void Moods_are_shares_of_those_that_have_one()
    {
        var report = Of(
            Week.Inbound(1, Intent.Praise) with { Sentiment = Sentiment.Positive },
            Week.Inbound(2, Intent.Praise) with { Sentiment = Sentiment.Positive },
            Week.Inbound(3, Intent.Complaint) with { Sentiment = Sentiment.Negative },
            Week.Inbound(4, Intent.Other));

        Assert.Equal(2.0 / 3, report["sentiment.positive"].Value);
        Assert.Equal(0, report["sentiment.neutral"].Value);
        Assert.Equal(1.0 / 3, report["sentiment.negative"].Value);
        Assert.Equal(0.25, report["sentiment.notClassed"].Value);
    }

    [Theory]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    public void Quantiles_lie_between_neighbours_as_in_a_spreadsheet(double share, double expected) =>
        Assert.Equal(expected, Figures.Quantile([1, 2, 3, 4], share), 9);

    private static WeekReport Of(params InboundFact[] rows) => WeekReport.Of(Week.Empty with { Inbound = rows });
}
