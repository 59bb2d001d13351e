using System.Globalization;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class ReportPartsTests
{
    private static readonly UserId Elina = new(1);
    private static readonly UserId Marcus = new(2);

    [Fact]
    public void The_work_of_an_answer_is_the_time_since_the_one_before_it_in_the_same_sitting()
    {
        var report = WeekReport.Of(Week.Empty with
        {
            // Elina: first of a sitting, 10 minutes later, 20 minutes later; then 2 hours pause. Marcus answered once: nothing is known of how long it took.
            Replies = [Reply(1, Elina, 0), Reply(2, Elina, 10), Reply(3, Elina, 30), Reply(4, Elina, 150), Reply(5, Marcus, 5)],
        });

        Assert.Equal([1L, 2, 3, 4], report["work"].Rows);
        Assert.Equal(60 * (15 + 10 + 20 + 15), report["work"].Value);
    }

    [Fact]
    public void The_same_words_twice_on_a_channel_within_a_day_are_a_doubled_post()
    {
        var report = WeekReport.Of(Week.Empty with
        {
            Posts =
            [
                Week.Post(1, hour: 10) with { Text = "Hello" }, Week.Post(2, hour: 11) with { Text = "Hello" }, Week.Post(3, hour: 11) with { Text = "Hello", Channel = Week.Page },
                Week.Post(4, hour: 60) with { Text = "Hello" },
            ],
        });

        Assert.Equal([2L], report["publishing.doubled"].Rows);
    }

    [Fact]
    public void A_theme_shows_its_best_and_its_worst_post_and_none_where_nothing_was_told()
    {
        var report = WeekReport.Of(Week.Empty with
        {
            Posts =
            [
                Week.Post(1) with { Theme = Week.Throwback, Reactions = 5 }, Week.Post(2) with { Theme = Week.Throwback, Reactions = 50 }, Week.Post(3) with { Theme = Week.Throwback },
                Week.Post(4) with { Theme = Week.Fans },
            ],
        });

        var throwback = report.Themes.Single(theme => theme.Name == "Throwback Thursday");
        var fans = report.Themes.Single(theme => theme.Name == "Fan Friday");
        Assert.Equal((2, 1), (throwback.Best!.Id.Value, throwback.Worst!.Id.Value));
        Assert.Null(fans.Best);
        Assert.Null(fans.Worst);
    }

    [Theory]
    [InlineData(202, true)]
    [InlineData(201, false)]
    public void A_report_is_incomplete_when_a_channel_was_deaf_for_more_than_two_percent_of_the_week(int minutes, bool incomplete)
    {
        var report = WeekReport.Of(Week.Empty with { Deaf = [new(Week.X, minutes)] });

        Assert.Equal(incomplete ? ["Acme on X"] : [], report.Incomplete);
    }

    [Fact]
    public void People_are_new_returning_critical_or_advocates()
    {
        var report = WeekReport.Of(Week.Empty with
        {
            Inbound =
            [
                By(1, 100, Intent.Praise), By(2, 100, Intent.FanContent), By(3, 101, Intent.Complaint), By(4, 101, Intent.Complaint), By(5, 102, Intent.Question),
                By(6, 103, Intent.Praise), By(7, 103, Intent.Praise),
            ],
            NewContacts = [new(102), new(999)],
            Robots = [new(103)],
            Followers = [new(new(100), 1_200), new(new(103), 9_000)],
        });

        Assert.Equal([102L], report["contacts.new"].Rows);
        Assert.Equal([100L, 101], report["contacts.returning"].Rows);
        Assert.Equal([101L], report["contacts.critical"].Rows);
        Assert.Equal([100L], report["advocates"].Rows);
        Assert.Equal((1_200, 1), (report["advocates.reach"].Value, report["advocates.reach"].N));
        Assert.Equal([new ReportAdvocate(new(100), "Acme on X", "X", 2, 1_200)], report.Advocates);
        Assert.Equal(7, report["inbound"].Value);
    }

    [Fact]
    public void A_part_of_the_workspace_has_the_rows_of_that_part_alone()
    {
        var care = new QueueId(7);
        var facts = Week.Empty with
        {
            Inbound =
            [
                Week.Inbound(1, Intent.Question) with { Queue = care, Language = "fi" }, Week.Inbound(2, Intent.Question) with { Queue = care, Language = "en-GB" },
                Week.Inbound(3, Intent.Question) with { Language = "fi" }, Week.Inbound(4, Intent.Question) with { Channel = Week.Page, Queue = care, Language = "fi" },
            ],
            Conversations = [Week.Conversation(1), Week.Conversation(2), Week.Conversation(3), Week.Conversation(4)],
            Posts = [Week.Post(1) with { Language = "fi" }, Week.Post(2) with { Language = "en" }],
            Escalations = [new(new(1), 100), new(new(2), 100)],
        };

        var part = new ReportFilter { Channels = [Week.X], Queues = [care], Languages = ["fi"] }.Apply(facts);

        Assert.Equal([1L], part.Inbound.Select(row => row.Id.Value));
        Assert.Equal([1L], part.Conversations.Select(row => row.Id.Value));
        Assert.Equal([1L], part.Escalations.Select(row => row.Conversation.Value));
        Assert.Equal([1L], part.Posts.Select(row => row.Id.Value));
        Assert.Same(facts, ReportFilter.Everything.Apply(facts));
    }

    [Theory]
    [InlineData(PeriodKind.LastWeek, "2026-11-16/2026-11-22")]
    [InlineData(PeriodKind.LastFourWeeks, "2026-10-26/2026-11-22")]
    [InlineData(PeriodKind.LastMonth, "2026-10-01/2026-10-31")]
    [InlineData(PeriodKind.LastQuarter, "2026-07-01/2026-09-30")]
    [InlineData(PeriodKind.LastYear, "2025-11-26/2026-11-25")]
    public void Days_are_counted_back_from_today(PeriodKind kind, string days)
    {
        Assert.Equal(days, new ReportDefinition { Period = kind }.Resolve(new DateOnly(2026, 11, 26)).ToString());
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-10", "to")]
    [InlineData("2026-12-01", "2026-12-02", "from")]
    [InlineData("2020-01-01", "2026-11-02", "to")]
    [InlineData(null, "2026-11-02", "from")]
    public void Dates_that_cannot_be_are_refused_by_name(string? from, string to, string field)
    {
        var definition = new ReportDefinition { Period = PeriodKind.Dates, From = from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture), To = DateOnly.Parse(to, CultureInfo.InvariantCulture) };

        var refused = Assert.Throws<RefusedException>(() => definition.Resolve(new DateOnly(2026, 11, 26)));

        Assert.Equal(field, refused.Refusals[0].Field);
    }

    [Fact]
    public void What_changed_most_is_found_among_figures_with_enough_rows()
    {
        var report = WeekReport.Of(Week.Empty with { Inbound = [.. Enumerable.Range(1, 12).Select(id => Week.Inbound(id, id <= 6 ? Intent.Complaint : Intent.Praise)), Week.Inbound(99, Intent.Question)] });
        var changes = new Dictionary<string, FigureChange>
        {
            ["inbound.complaints"] = new(6, 2, 4), ["inbound.praise"] = new(6, 5, 4), ["inbound.questions"] = new(1, 30, 4),
        };

        var most = MostChanged.Of(report, changes);

        Assert.Equal("inbound.complaints", most!.Value.Figure.Key);
    }

    private static ReplyFact Reply(long id, UserId person, double minutes) => new(new(id), new(id), person, Week.Monday.AddMinutes(minutes));

    private static InboundFact By(long id, long contact, Intent intent) => Week.Inbound(id, intent) with { Contact = new(contact) };
}
