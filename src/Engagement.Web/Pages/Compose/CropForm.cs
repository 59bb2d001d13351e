namespace Engagement.Web.Pages.Compose;

/// <summary>A part of a picture, in shares of its sides.</summary>
public sealed record CropForm
{
    public string? Media { get; init; }

    /// <summary>What the picture shows, as it stands in the composer.</summary>
    public string? Alt { get; init; }

    /// <summary>The channel that it is cut for; empty: all of them.</summary>
    public string? For { get; init; }

    /// <summary>What channels show in its place already.</summary>
    public string[]? Cuts { get; init; }

    public double Left { get; init; }

    public double Top { get; init; }

    public double Width { get; init; }

    public double Height { get; init; }
}
