using Engagement.Core.Inbox;
using Engagement.Core.Publishing;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

public sealed class NextWeekTests
{
    [Fact]
    public void A_week_without_evidence_gets_no_advice()
    {
        Assert.Empty(NextWeek.Of(Week.Empty with { Posts = [Post(1, Week.Throwback, 500), Post(2, Week.Fans, 1)] }, []));
    }

    [Fact]
    public void A_theme_that_draws_much_is_to_be_repeated_and_one_that_draws_little_to_be_stopped()
    {
        var advice = NextWeek.Of(
            Week.Empty with
            {
                Posts =
                [
                    .. Enumerable.Range(1, 3).Select(id => Post(id, Week.Throwback, 90)), .. Enumerable.Range(11, 3).Select(id => Post(id, Week.Fans, 6)),
                    Post(21, null, 36), Post(22, null, 36),
                ],
            },
            []);

        Assert.Equal(
            [new Advice("repeat", "Throwback Thursday", null, 90, 45, 3), new Advice("stop", "Fan Friday", null, 6, 45, 3)], advice);
    }

    [Fact]
    public void A_theme_that_draws_complaints_is_to_be_looked_at_and_not_repeated()
    {
        var facts = Week.Empty with
        {
            Posts = [.. Enumerable.Range(1, 3).Select(id => Post(id, Week.Throwback, 90)), Post(9, null, 1)],
            Inbound = [.. Enumerable.Range(1, 10).Select(id => Week.Inbound(id, id <= 4 ? Intent.Complaint : Intent.Praise, answered: 5) with { Theme = Week.Throwback })],
        };

        Assert.Equal([new Advice("trouble", "Throwback Thursday", null, 0.4, 0.3, 10)], NextWeek.Of(facts, []));
    }

    [Fact]
    public void Gaps_repeated_questions_broken_hours_and_wrong_thanks_are_named_with_their_number()
    {
        var gap = Week.Monday.AddDays(8);
        var facts = Week.Empty with
        {
            Ahead = [new(Week.Fans, gap)],
            Inbound =
            [
                .. Enumerable.Range(1, 5).Select(id => Week.Inbound(id, Intent.Question, hour: 9, answered: 5) with { Topic = "product" }),
                .. Enumerable.Range(11, 3).Select(id => Week.Inbound(id, Intent.Request, hour: 22.5, answered: 200)),
            ],
            Acknowledgements = [.. Enumerable.Range(1, 10).Select(id => new AcknowledgementFact(new(id), id == 1))],
        };

        Assert.Equal(
            [
                new Advice("gap", "Fan Friday", gap, 1, 0, 1), new Advice("article", "product", null, 5, 5, 5), new Advice("roster", "22", null, 3, 3, 3),
                new Advice("robot", null, null, 0.1, 0.05, 10),
            ],
            NextWeek.Of(facts, []));
    }

    [Fact]
    public void Nothing_is_claimed_of_an_hour_with_fewer_than_four_posts()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
        DateTimeOffset At(int weeksBack, int hour) => Engagement.Core.Common.LocalTime.ToInstant(new DateOnly(2026, 11, 16).AddDays(-7 * weeksBack), new TimeOnly(hour, 0), zone);
        List<TimingFact> posts = [.. Enumerable.Range(1, 4).Select(back => new TimingFact(new(back), At(back, 18), 10 * back)), new TimingFact(new(9), At(1, 20), 900)];

        // Over the end of summer time 18:00 stays 18:00.
        var times = BestTimes.Of(posts.Select(post => (post.SentAt, post.Engagement)), zone);

        Assert.Equal([new BestHour(DayOfWeek.Monday, 18, 4, 25), new BestHour(DayOfWeek.Monday, 20, 1, null)], times);
    }

    private static PostFact Post(long id, Engagement.Core.Common.ThemeId? theme, long drew) => Week.Post(id) with { Theme = theme, Reactions = drew };
}
