using Engagement.App.Reporting;
using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>
/// The rows behind one number. <c>counts</c> is 1 for the rows that a share counts, <c>value</c> what a row adds to a sum or a time: a
/// count is the number of lines, a share the mean of <c>counts</c>, a time or a sum is taken over <c>value</c>.
/// </summary>
internal static class RowsCsv
{
    public static string Write(FigureRows rows) => Table(rows).ToString();

    public static CsvTable Table(FigureRows rows)
    {
        var facts = rows.Facts;
        return rows.Figure.Kind switch
        {
            RowKind.Interaction => Interactions(rows, facts.Inbound.ToDictionary(row => row.Id.Value)),
            RowKind.Delivery when rows.Figure.Key.StartsWith("acknowledgements", StringComparison.Ordinal) => Plain(rows),
            RowKind.Delivery when rows.Figure.Key == "work" => Replies(rows, facts.Replies.ToDictionary(row => row.Id.Value)),
            RowKind.Delivery => Posts(rows, facts.Posts.ToDictionary(row => row.Id.Value)),
            RowKind.Survey => Surveys(rows, facts.Surveys.ToDictionary(row => row.Id.Value)),
            RowKind.Conversation => Conversations(rows, facts.Conversations.ToDictionary(row => row.Id.Value)),
            _ => Plain(rows),
        };
    }

    private static IEnumerable<(long Id, bool? Counts, double? Value)> Lines(Figure figure)
    {
        var hits = figure.Hits.ToHashSet();
        return figure.Rows.Select((id, at) => (
            id,
            figure.Unit is MetricUnit.Share && figure.Values.Count == 0 ? hits.Contains(id) : (bool?)null,
            figure.Values.Count > 0 ? figure.Values[at] : (double?)null));
    }

    private static CsvTable Interactions(FigureRows rows, Dictionary<long, InboundFact> facts)
    {
        var csv = new CsvTable().Line(
            "id", "channelId", "conversationId", "contactId", "themeId", "createdAt", "receivedAt", "intent", "sentiment", "targetSeconds",
            "acknowledgedAt", "answeredAt", "withdrawnAt", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            var row = facts[id];
            csv.Line(
                id, row.Channel.Value, row.Conversation.Value, row.Contact.Value, row.Theme?.Value, row.CreatedAt, row.ReceivedAt, row.Intent.ToString(),
                row.Sentiment?.ToString(), (row.Target ?? rows.Facts.Target).TotalSeconds, row.AcknowledgedAt, row.AnsweredAt, row.WithdrawnAt, counts, value);
        }

        return csv;
    }

    private static CsvTable Posts(FigureRows rows, Dictionary<long, PostFact> facts)
    {
        var csv = new CsvTable().Line(
            "id", "channelId", "themeId", "dueAt", "sentAt", "state", "held", "impressions", "reach", "reactions", "comments", "shares", "clicks",
            "engagement", "link", "text", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            var row = facts[id];
            csv.Line(
                id, row.Channel.Value, row.Theme?.Value, row.DueAt, row.SentAt, row.State.ToString(), row.Held?.ToString(), row.Impressions, row.Reach,
                row.Reactions, row.Comments, row.Shares, row.Clicks, row.Engagement, row.Link, row.Text, counts, value);
        }

        return csv;
    }

    private static CsvTable Conversations(FigureRows rows, Dictionary<long, ConversationFact> facts)
    {
        var csv = new CsvTable().Line(
            "id", "channelId", "contactId", "handOvers", "humanReplies", "resolvedAt", "reopened", "worst", "last", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            // A step of the ladder may have fired for a person who said nothing in this week.
            var row = facts.GetValueOrDefault(id);
            csv.Line(
                id, row?.Channel.Value, row?.Contact.Value, row?.HandOvers, row?.HumanReplies, row?.ResolvedAt, row?.Reopened, row?.Worst?.ToString(),
                row?.Last?.ToString(), counts, value);
        }

        return csv;
    }

    private static CsvTable Replies(FigureRows rows, Dictionary<long, ReplyFact> facts)
    {
        var csv = new CsvTable().Line("id", "conversationId", "personId", "writtenAt", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            var row = facts[id];
            csv.Line(id, row.Conversation.Value, row.Person.Value, row.WrittenAt, counts, value);
        }

        return csv;
    }

    private static CsvTable Surveys(FigureRows rows, Dictionary<long, SurveyFact> facts)
    {
        var csv = new CsvTable().Line("id", "channelId", "conversationId", "contactId", "themeId", "askedAt", "answeredAt", "score", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            var row = facts[id];
            csv.Line(id, row.Channel.Value, row.Conversation.Value, row.Contact.Value, row.Theme?.Value, row.AskedAt, row.AnsweredAt, row.Score, counts, value);
        }

        return csv;
    }

    private static CsvTable Plain(FigureRows rows)
    {
        var csv = new CsvTable().Line("id", "counts", "value");
        foreach (var (id, counts, value) in Lines(rows.Figure))
        {
            csv.Line(id, counts, value);
        }

        return csv;
    }
}
