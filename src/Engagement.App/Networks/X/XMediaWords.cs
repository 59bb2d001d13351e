namespace Engagement.App.Networks.X;

/// <summary>The words for who cannot see a picture.</summary>
internal sealed record XMediaWords(string Id, XMediaWords.XMetadata Metadata)
{
    public static XMediaWords Of(string id, string altText) => new(id, new(new(altText)));

    internal sealed record XMetadata(XAltText AltText);

    internal sealed record XAltText(string Text);
}
