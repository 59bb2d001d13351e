using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Engagement.Web.Reporting;

namespace Engagement.Tests.Reporting;

public sealed class RowsCsvTests
{
    private static readonly ReportWeek Week = new(2026, 47);

    [Fact]
    public void From_the_rows_of_every_figure_anyone_gets_the_same_number()
    {
        var facts = Facts(new Random(4711));
        var report = WeekReport.Of(facts);

        foreach (var figure in report.Figures)
        {
            var lines = Spreadsheet.Open(RowsCsv.Write(new FigureRows(Week, facts, report, figure, null)));

            Assert.Equal(figure.N, lines.Count);
            Assert.Equal(figure.Value ?? double.NaN, Spreadsheet.Recount(figure.Key, lines), 9);
        }
    }

    [Fact]
    public void A_cell_is_never_run_as_a_formula()
    {
        var post = Post(1) with { Text = "=HYPERLINK(\"http://evil.example\",\"you, too\")" };
        var facts = Facts(new Random(1)) with { Posts = [post] };
        var report = WeekReport.Of(facts);

        var csv = RowsCsv.Write(new FigureRows(Week, facts, report, report["publishing.due"], null));

        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"you, too\"\")\"", csv, StringComparison.Ordinal);
    }

    private static WeekFacts Facts(Random random)
    {
        var monday = ReportScene.Monday;
        return new WeekFacts
        {
            Week = Week,
            TimeZone = "Europe/Helsinki",
            From = monday,
            To = monday.AddDays(7),
            Cut = monday.AddDays(7).AddHours(6),
            Target = TimeSpan.FromMinutes(90),
            Inbound = [.. Enumerable.Range(1, 200).Select(id => Inbound(id, random))],
            Posts = [.. Enumerable.Range(1, 40).Select(id => Post(id) with
            {
                Impressions = id % 3 == 0 ? null : random.Next(100, 9000), Reach = id % 4 == 0 ? random.Next(50, 4000) : null, Reactions = random.Next(90), Shares = id % 5,
            })],
            Conversations = [.. Enumerable.Range(1, 50).Select(id => new ConversationFact
            {
                Id = new(id),
                Channel = new(1),
                Contact = new(id),
                HandOvers = random.Next(4),
                HumanReplies = random.Next(3),
                ResolvedAt = monday.AddHours(random.Next(1, 90)),
                Worst = id % 2 == 0 ? Sentiment.Negative : Sentiment.Neutral,
                Last = (Sentiment)(id % 3),
            })],
            Acknowledgements = [.. Enumerable.Range(1, 30).Select(id => new AcknowledgementFact(new DeliveryId(1000 + id), id % 7 == 0))],
            Escalations = [.. Enumerable.Range(1, 20).Select(id => new EscalationFact(new ConversationId(id * 5), id % 2 == 0 ? 50 : 100, id % 5 == 0 ? null : id % 3 == 0))],
            Replies = [.. Enumerable.Range(1, 20).Select(id => new ReplyFact(new DeliveryId(2000 + id), new ConversationId(id), new UserId(1 + (id % 2)), monday.AddMinutes(id * 7)))],
            Surveys = [.. Enumerable.Range(1, 30).Select(id => new SurveyFact
            {
                Id = new(3000 + id), Conversation = new(id), Contact = new(id), Channel = new(1), AskedAt = monday.AddHours(id),
                AnsweredAt = id % 3 == 0 ? null : monday.AddHours(id + 2), Score = id % 3 == 0 ? null : 1 + (id % 5),
            })],
            NewContacts = [new(1), new(2)],
            Followers = [.. Enumerable.Range(1, 60).Select(id => new FollowersFact(new ContactId(id), id * 10))],
            Channels = [new(new(1), NetworkKind.X, "Acme")],
            Themes = [],
        };
    }

    private static InboundFact Inbound(int id, Random random)
    {
        var at = ReportScene.Monday.AddSeconds(random.Next(7 * 86400));
        DateTimeOffset? answered = random.Next(4) == 0 ? null : at.AddSeconds(random.Next(9000));
        return new InboundFact
        {
            Id = new(id),
            Channel = new(1),
            Conversation = new(id / 2),
            Contact = new(id / 3),
            CreatedAt = at,
            ReceivedAt = at.AddMilliseconds(random.Next(90000)),
            Intent = (Intent)random.Next(8),
            Sentiment = random.Next(4) == 0 ? null : (Sentiment)random.Next(3),
            AnsweredAt = answered,
            AcknowledgedAt = answered,
        };
    }

    private static PostFact Post(int id)
    {
        var due = ReportScene.Monday.AddHours(id);
        return new PostFact { Id = new(id), Channel = new(1), Text = $"Post {id}", DueAt = due, SentAt = due.AddSeconds(id * 3), State = DeliveryState.Sent };
    }
}
