namespace Engagement.Core.Reporting;

/// <summary>Figures of one theme or one channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Network">The network of a channel, or null.</param>
/// <param name="Colour">The stripe of a theme, or null.</param>
/// <param name="Figures">By key.</param>
public sealed record ReportGroup(long Id, string Name, string? Network, int? Colour, IReadOnlyList<Figure> Figures)
{
    public Figure this[string key] => Figures.First(figure => figure.Key == key);

    public ReportGroup WithoutRows() => this with { Figures = [.. Figures.Select(figure => figure.WithoutRows())] };
}
