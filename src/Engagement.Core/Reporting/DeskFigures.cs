using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures about conversations, people and the robot.</summary>
internal static class DeskFigures
{
    private static readonly TimeSpan Settled = TimeSpan.FromHours(72);

    public static IEnumerable<Figure> Of(WeekFacts facts)
    {
        var conversations = facts.Conversations;
        var settled = conversations.Where(row => facts.Cut - row.ResolvedAt > Settled).ToList();
        yield return Figures.Share(
            "firstContactResolution", RowKind.Conversation, settled, row => row.Id.Value, row => row.HumanReplies == 1 && !row.Reopened);
        yield return Figures.Counts("handOvers.mean", RowKind.Conversation, conversations, row => row.Id.Value, row => row.HandOvers, Figures.Mean);
        yield return Figures.Counts("handOvers.worst", RowKind.Conversation, conversations, row => row.Id.Value, row => row.HandOvers, Figures.Worst);
        foreach (var step in (int[])[50, 75, 90, 100])
        {
            yield return Figures.Count(
                $"escalations.{step}",
                RowKind.Conversation,
                facts.Escalations.Where(row => row.Step == step).Select(row => row.Conversation.Value));
        }

        yield return Figures.Count("acknowledgements", RowKind.Delivery, facts.Acknowledgements.Select(row => row.Id.Value));
        yield return Figures.Share(
            "acknowledgements.wrong", RowKind.Delivery, facts.Acknowledgements, row => row.Id.Value, row => row.Wrong);
        yield return Figures.Share(
            "peakEnd.endedBetter",
            RowKind.Conversation,
            conversations.Where(row => row.Worst is Sentiment.Negative && row.Last is not null),
            row => row.Id.Value,
            row => row.Last > row.Worst);
        var felt = conversations.Where(row => row.Worst is not null && row.Last is not null).ToList();
        yield return Figures.Share("peakEnd.negative", RowKind.Conversation, felt, row => row.Id.Value, row => row.Worst is Sentiment.Negative);
        yield return Figures.Share("peakEnd.endedNegative", RowKind.Conversation, felt, row => row.Id.Value, row => row.Last is Sentiment.Negative);
        var fresh = facts.NewContacts.ToHashSet();
        yield return Figures.Count("contacts.new", RowKind.Contact, facts.Inbound.Where(row => fresh.Contains(row.Contact)).Select(row => row.Contact.Value));
        yield return Figures.Count("contacts.returning", RowKind.Contact, facts.Inbound.Where(row => !fresh.Contains(row.Contact)).Select(row => row.Contact.Value));
        yield return Figures.Count(
            "contacts.critical",
            RowKind.Contact,
            facts.Inbound.Where(row => row.Intent is Intent.Complaint).GroupBy(row => row.Contact).Where(group => group.Count() > 1).Select(group => group.Key.Value));
        yield return Figures.Count("contacts", RowKind.Contact, facts.Inbound.Select(row => row.Contact.Value));
        yield return Figures.Count(
            "advocates",
            RowKind.Contact,
            facts.Inbound
                .Where(row => row.Intent is Intent.Praise or Intent.FanContent)
                .GroupBy(row => row.Contact)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key.Value));
    }
}
