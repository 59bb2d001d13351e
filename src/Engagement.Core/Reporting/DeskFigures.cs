using System.Runtime.InteropServices;
using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures about conversations, people and the robot.</summary>
internal static class DeskFigures
{
    private static readonly TimeSpan Settled = TimeSpan.FromHours(72);

    /// <param name="facts">Of the whole week.</param>
    /// <param name="withRows">Whether the figures keep the rows behind them.</param>
    public static IEnumerable<Figure> Of(WeekFacts facts, bool withRows)
    {
        var make = new FigureMaker<ConversationFact>(RowKind.Conversation, [.. facts.Conversations], row => row.Id.Value, withRows);
        return
        [
            .. make.Counted(new FigureRule<ConversationFact>(
                "firstContactResolution", row => facts.Cut - row.ResolvedAt > Settled, row => row.HumanReplies == 1 && !row.Reopened)),
            .. make.Measured(MetricUnit.Count, row => row.HandOvers, ("handOvers.mean", Figures.Mean), ("handOvers.worst", Figures.Worst)),
            .. ((int[])[50, 75, 90, 100]).Select(step => Figures.Count(
                $"escalations.{step}", RowKind.Conversation, facts.Escalations.Where(row => row.Step == step).Select(row => row.Conversation.Value))),
            InTime(facts),
            Figures.Count("acknowledgements", RowKind.Delivery, facts.Acknowledgements.Select(row => row.Id.Value)),
            Figures.Share("acknowledgements.wrong", RowKind.Delivery, facts.Acknowledgements, row => row.Id.Value, row => row.Wrong),
            .. make.Counted(
                new("peakEnd.endedBetter", row => row.Worst is Sentiment.Negative && row.Last is not null, row => row.Last > row.Worst),
                new("peakEnd.negative", IsFelt, row => row.Worst is Sentiment.Negative),
                new("peakEnd.endedNegative", IsFelt, row => row.Last is Sentiment.Negative)),
            .. People(facts, withRows),
        ];
    }

    /// <summary>Of the conversations that climbed, those in which every promise was kept after all. What is still open is not judged.</summary>
    private static Figure InTime(WeekFacts facts)
    {
        var judged = facts.Escalations.Where(row => row.InTime is not null).GroupBy(row => row.Conversation).Select(thread => (Id: thread.Key.Value, Kept: thread.All(row => row.InTime == true)));
        return Figures.Share("escalations.inTime", RowKind.Conversation, judged, row => row.Id, row => row.Kept);
    }

    private static bool IsFelt(ConversationFact row) => row.Worst is not null && row.Last is not null;

    private static IEnumerable<Figure> People(WeekFacts facts, bool withRows)
    {
        var fresh = facts.NewContacts.ToHashSet();
        var people = Heard(facts);
        var figures = new FigureMaker<KeyValuePair<ContactId, (int Complaints, int Praises)>>(RowKind.Contact, [.. people], one => one.Key.Value, withRows).Counted(
            new("contacts.new", one => fresh.Contains(one.Key)),
            new("contacts.returning", one => !fresh.Contains(one.Key)),
            new("contacts.critical", one => one.Value.Complaints > 1),
            new("contacts", _ => true),
            new("advocates", one => one.Value.Praises > 1));
        var reach = facts.Followers.Where(row => people.GetValueOrDefault(row.Contact).Praises > 1);
        return figures.Append(Figures.Sum("advocates.reach", RowKind.Contact, reach, row => row.Contact.Value, row => row.Followers));
    }

    /// <summary>Which people wrote, in the order of their first words, and how often each complained and praised.</summary>
    private static Dictionary<ContactId, (int Complaints, int Praises)> Heard(WeekFacts facts)
    {
        var people = new Dictionary<ContactId, (int Complaints, int Praises)>();
        foreach (var row in facts.Inbound)
        {
            ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(people, row.Contact, out _);
            one.Complaints += row.Intent is Intent.Complaint ? 1 : 0;
            one.Praises += row.Intent is Intent.Praise or Intent.FanContent ? 1 : 0;
        }

        foreach (var robot in facts.Robots)
        {
            people.Remove(robot);
        }

        return people;
    }
}
