using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class WeekReportTests
{
    [Fact]
    public void An_empty_week_has_counts_of_nothing_and_no_shares()
    {
        var report = WeekReport.Of(Week.Empty);

        Assert.Equal(0, report["inbound"].Value);
        Assert.Equal(0, report["publishing.due"].Value);
        Assert.All(report.Figures.Where(figure => figure.Unit is not MetricUnit.Count), figure => Assert.Null(figure.Value));
        Assert.Null(report["engagement"].Value);
        Assert.Null(report["handOvers.worst"].Value);
        Assert.Empty(report.Themes);
        Assert.Empty(report.BestPosts);
        Assert.Empty(report.LongestWaits);
        Assert.Equal(7, report.Days.Count);
    }

    [Fact]
    public void Publishing_tells_on_time_late_missed_held_unknown_and_failed_apart()
    {
        var report = OfPosts(
            Week.Post(1, lateSeconds: 60),
            Week.Post(2, lateSeconds: 61),
            Week.Post(3, DeliveryState.Held) with { Held = HeldReason.Missed },
            Week.Post(4, DeliveryState.Held) with { Held = HeldReason.ChannelDown },
            Week.Post(5, DeliveryState.Held) with { Held = HeldReason.CannotTell },
            Week.Post(6, DeliveryState.Unknown),
            Week.Post(7, DeliveryState.Failed),
            Week.Post(8, DeliveryState.Cancelled));

        Assert.Equal(7, report["publishing.due"].Value);
        Assert.Equal([1L, 2], report["publishing.sent"].Rows);
        Assert.Equal([1L], report["publishing.onTime"].Rows);
        Assert.Equal([2L], report["publishing.late"].Rows);
        Assert.Equal([3L], report["publishing.missed"].Rows);
        Assert.Equal([4L], report["publishing.held"].Rows);
        Assert.Equal([5L, 6], report["publishing.unknown"].Rows);
        Assert.Equal([7L], report["publishing.failed"].Rows);
    }

    [Fact]
    public void Rates_are_never_averaged_over_different_denominators()
    {
        var report = OfPosts(
            Week.Post(1) with { Reactions = 8, Comments = 1, Shares = 1, Impressions = 1000 },
            Week.Post(2) with { Reactions = 30, Impressions = 1000, Reach = 500 },
            Week.Post(3) with { Reactions = 5, Reach = 100 },
            Week.Post(4) with { Impressions = 700 },
            Week.Post(5) with { Reactions = 3 });

        Assert.Equal(48, report["engagement"].Value);
        Assert.Equal(4, report["engagement"].N);
        Assert.Equal(0.02, report["engagementRate.impressions"].Value);
        Assert.Equal([1L, 2], report["engagementRate.impressions"].Rows);
        Assert.Equal(0.05, report["engagementRate.reach"].Value);
        Assert.Equal([3L], report["engagementRate.reach"].Rows);
    }

    [Fact]
    public void What_a_network_does_not_tell_is_not_zero()
    {
        var report = OfPosts(Week.Post(1));

        Assert.Null(report["engagement"].Value);
        Assert.Null(report["impressions"].Value);
        Assert.Null(report["engagementRate.impressions"].Value);
    }

    [Fact]
    public void A_theme_shows_what_it_drew_beside_its_share_of_the_posts()
    {
        var facts = Week.Empty with
        {
            Posts = [Week.Post(1) with { Theme = Week.Throwback }, Week.Post(2) with { Theme = Week.Fans }, Week.Post(3), Week.Post(4)],
            Inbound =
            [
                Week.Inbound(1, Intent.Question) with { Theme = Week.Throwback, OnOwnPost = true },
                Week.Inbound(2, Intent.Praise) with { Theme = Week.Throwback, OnOwnPost = true },
                Week.Inbound(3, Intent.Praise) with { Theme = Week.Throwback, OnOwnPost = true },
                Week.Inbound(4, Intent.Praise) with { OnOwnPost = true },
                Week.Inbound(5, Intent.Praise),
            ],
        };

        var themes = WeekReport.Of(facts).Themes;

        Assert.Equal(["Throwback Thursday", "Fan Friday"], themes.Select(theme => theme.Name));
        Assert.Equal(0.75, themes[0]["theme.shareOfConversation"].Value);
        Assert.Equal(0.25, themes[0]["theme.shareOfPosts"].Value);
        Assert.Equal(1, themes[0]["inbound.questions"].Value);
        Assert.Equal(2, themes[0]["inbound.praise"].Value);
        Assert.Equal(0, themes[1]["theme.shareOfConversation"].Value);
    }

    [Fact]
    public void Channels_are_there_even_when_nothing_happened_on_them()
    {
        var report = WeekReport.Of(Week.Empty with { Inbound = [Week.Inbound(1, Intent.Question) with { Channel = Week.Page }] });

        Assert.Equal(["Acme's Page", "Acme on X"], report.Channels.Select(channel => channel.Name));
        Assert.Equal([1d, 0d], report.Channels.Select(channel => channel["inbound"].Value!.Value));
    }

    [Fact]
    public void Conversations_tell_first_contact_hand_overs_and_how_they_ended()
    {
        var facts = Week.Empty with
        {
            Conversations =
            [
                Week.Conversation(1, handOvers: 0, replies: 1, resolvedAfterHours: 20) with { Worst = Sentiment.Negative, Last = Sentiment.Positive },
                Week.Conversation(2, handOvers: 3, replies: 2, resolvedAfterHours: 30) with { Worst = Sentiment.Negative, Last = Sentiment.Negative },
                Week.Conversation(3, handOvers: 1, replies: 1, resolvedAfterHours: 40) with { Reopened = true },
                Week.Conversation(4, replies: 1, resolvedAfterHours: 167),
                Week.Conversation(5),
            ],
            Escalations = [new(new(2), 50, false), new(new(2), 75, true), new(new(3), 50, true), new(new(5), 50)],
        };

        var report = WeekReport.Of(facts);

        Assert.Equal([1L, 2, 3], report["firstContactResolution"].Rows);
        Assert.Equal([1L], report["firstContactResolution"].Hits);
        Assert.Equal(0.8, report["handOvers.mean"].Value!.Value, 9);
        Assert.Equal(3, report["handOvers.worst"].Value);
        Assert.Equal([2L, 3, 5], report["escalations.50"].Rows);
        Assert.Equal([2L, 3], report["escalations.inTime"].Rows);
        Assert.Equal([3L], report["escalations.inTime"].Hits);
        Assert.Equal([2L], report["escalations.75"].Rows);
        Assert.Equal(0.5, report["peakEnd.endedBetter"].Value);
    }

    [Fact]
    public void Wrong_thanks_are_a_share_of_all_thanks()
    {
        var report = WeekReport.Of(Week.Empty with { Acknowledgements = [new(new(1), false), new(new(2), true), new(new(3), false), new(new(4), false)] });

        Assert.Equal(4, report["acknowledgements"].Value);
        Assert.Equal(0.25, report["acknowledgements.wrong"].Value);
    }

    [Fact]
    public void An_advocate_is_kind_more_than_once()
    {
        var facts = Week.Empty with
        {
            Inbound =
            [
                Week.Inbound(1, Intent.Praise),
                Week.Inbound(2, Intent.FanContent) with { Contact = new(101) },
                Week.Inbound(3, Intent.Praise),
                Week.Inbound(4, Intent.Complaint) with { Contact = new(103) },
            ],
        };

        var report = WeekReport.Of(facts);

        Assert.Equal([101L], report["advocates"].Rows);
        Assert.Equal(2, report["contacts"].Value);
    }

    [Fact]
    public void The_longest_waits_name_each_conversation_once()
    {
        var again = Week.Inbound(2, Intent.Question, hour: 12, answered: 400) with { Conversation = new(1) };

        var waits = WeekReport.Of(Week.Empty with { Inbound = [Week.Inbound(1, Intent.Question, answered: 100), again, Week.Inbound(3, Intent.Request, answered: 200)] }).LongestWaits;

        Assert.Equal([(1L, 24000d), (3L, 12000d)], waits.Select(wait => (wait.Id.Value, wait.Seconds)));
    }

    [Fact]
    public void Days_are_those_of_the_workspaces_zone_and_a_part_day_says_so()
    {
        // 23:30 on Monday in Helsinki; in UTC it is 21:30.
        var facts = Week.Empty with { Inbound = [Week.Inbound(1, Intent.Question, hour: 23.5), Week.Inbound(2, Intent.Praise, hour: 24.5)], Cut = Week.Monday.AddHours(30) };

        var days = WeekReport.Of(facts).Days;

        Assert.Equal(new DateOnly(2026, 11, 16), days[0].Date);
        Assert.Equal((1, 1, 0), (days[0].Inbound, days[0].Questions, days[0].Praise));
        Assert.Equal((1, 0, 1), (days[1].Inbound, days[1].Questions, days[1].Praise));
        Assert.Equal([false, true, true, true, true, true, true], days.Select(day => day.IsPart));
    }

    [Fact]
    public void The_numbers_alone_are_the_same_numbers()
    {
        var facts = Week.Empty with
        {
            Inbound = [Week.Inbound(1, Intent.Question, answered: 5) with { Theme = Week.Fans, OnOwnPost = true }, Week.Inbound(2, Intent.Praise)],
            Posts = [Week.Post(1) with { Theme = Week.Fans, Reactions = 3, Impressions = 100 }],
            Conversations = [Week.Conversation(1, replies: 1), Week.Conversation(2)],
        };

        var (whole, numbers) = (WeekReport.Of(facts).WithoutRows(), WeekReport.NumbersOf(facts));

        Assert.Equivalent(whole, numbers, strict: true);
        Assert.All(numbers.Figures.Concat(numbers.Channels.SelectMany(group => group.Figures)), figure => Assert.Empty(figure.Rows));
    }

    private static WeekReport OfPosts(params PostFact[] posts) => WeekReport.Of(Week.Empty with { Posts = posts });
}
