using System.Collections.Frozen;

namespace Engagement.Core.Reporting;

/// <summary>Which figure of a week changed most against the weeks before, among those that a sentence can be made of.</summary>
public static class MostChanged
{
    /// <summary>Fewer rows than this make no news.</summary>
    public const int FewestRows = 5;

    /// <summary>A smaller change than a tenth is none.</summary>
    public const double Smallest = 0.1;

    private static readonly FrozenSet<string> Told = new[]
    {
        "inbound.questions", "inbound.complaints", "inbound.requests", "inbound.praise", "inbound.spam", "engagement", "contacts", "contacts.new", "advocates", "publishing.sent",
    }.ToFrozenSet();

    public static (Figure Figure, FigureChange Change)? Of(WeekReport report, IReadOnlyDictionary<string, FigureChange> changes)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(changes);
        var found = report.Figures
            .Where(figure => Told.Contains(figure.Key) && figure.N >= FewestRows && changes.GetValueOrDefault(figure.Key) is { Share: { } share } && Math.Abs(share) >= Smallest)
            .OrderByDescending(figure => Math.Abs(changes[figure.Key].Share!.Value))
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null ? null : (found, changes[found.Key]);
    }
}
