namespace Engagement.Core.Reporting;

/// <summary>Figures of one theme or one channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Network">The network of a channel, or null.</param>
/// <param name="Colour">The stripe of a theme, or null.</param>
/// <param name="Figures">By key.</param>
public sealed record ReportGroup(long Id, string Name, string? Network, int? Colour, IReadOnlyList<Figure> Figures)
{
    /// <summary>Of a theme, the post that drew most; null where no network told what its posts drew.</summary>
    public ReportPost? Best { get; init; }

    /// <summary>Of a theme, the post that drew least; null where there is only one.</summary>
    public ReportPost? Worst { get; init; }

    public Figure this[string key] => Figures.First(figure => figure.Key == key);

    public ReportGroup WithoutRows() => this with { Figures = [.. Figures.Select(figure => figure.WithoutRows())] };
}
