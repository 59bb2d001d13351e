namespace Engagement.Core.Reporting;

/// <summary>What the people of each segment wrote: the same figures as of themes and channels, and how many they were.</summary>
internal static class SegmentGroups
{
    /// <param name="facts">The rows.</param>
    /// <param name="keep">Whether a figure keeps its rows is the caller's.</param>
    public static List<ReportGroup> Of(WeekFacts facts, Func<IEnumerable<Figure>, IEnumerable<Figure>> keep)
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
            .. keep([Figures.Count("contacts", RowKind.Contact, said[segment.Number].Select(row => row.Contact.Value))]),
            .. keep(InboundFigures.Of(facts, said[segment.Number])),
        ]))];
    }
}
