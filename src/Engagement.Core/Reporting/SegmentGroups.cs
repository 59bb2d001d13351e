namespace Engagement.Core.Reporting;

/// <summary>What the people of each segment wrote: the same figures as of themes and channels, and how many they were.</summary>
internal static class SegmentGroups
{
    /// <param name="facts">The rows.</param>
    /// <param name="withRows">Whether the figures keep the rows behind them.</param>
    public static List<ReportGroup> Of(WeekFacts facts, bool withRows)
    {
        return [.. facts.Segments.Select(segment =>
        {
            var people = segment.People.ToHashSet();
            var said = facts.Inbound.Where(row => people.Contains(row.Contact)).ToList();
            return new ReportGroup(segment.Number, segment.Name, null, null, [Contacts(said, withRows), .. InboundFigures.Of(facts, said, withRows)]);
        })];
    }

    private static Figure Contacts(List<InboundFact> said, bool withRows)
    {
        var figure = Figures.Count("contacts", RowKind.Contact, said.Select(row => row.Contact.Value));
        return withRows ? figure : figure.WithoutRows();
    }
}
