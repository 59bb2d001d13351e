using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>The figures of one theme or channel.</summary>
internal sealed record GroupAnswer(string Id, string Name, string? Network, IReadOnlyList<FigureAnswer> Figures)
{
    public static GroupAnswer From(ReportGroup group, string week, string of) => new(
        IdText.Write(group.Id),
        group.Name,
        group.Network,
        [.. group.Figures.Select(figure => FigureAnswer.From(figure, null, week, $"&{of}={IdText.Write(group.Id)}"))]);
}
