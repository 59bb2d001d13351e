namespace Engagement.Core.Reporting;

/// <summary>What the people of each segment wrote: the same figures as of themes and channels, and how many they were.</summary>
internal static class SegmentGroups
{
    /// <param name="facts">The rows.</param>
    /// <param name="withRows">Whether the figures keep the rows behind them.</param>
    public static List<ReportGroup> Of(WeekFacts facts, bool withRows)
    {
        // One pass over the comments, however many segments there are; a person may belong to several.
        var segments = facts.Segments.SelectMany(segment => segment.People.Select(person => (Person: person, segment.Number))).ToLookup(pair => pair.Person, pair => pair.Number);
        var said = facts.Segments.ToDictionary(segment => segment.Number, _ => new List<InboundFact>());
        foreach (var row in facts.Inbound)
        {
            foreach (var number in segments[row.Contact])
            {
                said[number].Add(row);
            }
        }

        return [.. facts.Segments.Select(segment => new ReportGroup(segment.Number, segment.Name, null, null,
        [
            Contacts(said[segment.Number], withRows),
            .. InboundFigures.Of(facts, said[segment.Number], withRows),
        ]))];
    }

    private static Figure Contacts(List<InboundFact> said, bool withRows)
    {
        var figure = Figures.Count("contacts", RowKind.Contact, said.Select(row => row.Contact.Value));
        return withRows ? figure : figure.WithoutRows();
    }
}
