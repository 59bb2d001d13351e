using Engagement.Core.Channels;

namespace Engagement.Web.Pages.Posts;

/// <summary>A text as a network shows it: what is a link there, and where it is cut.</summary>
internal static class PreviewText
{
    /// <summary>How many characters stand before "see more"; null where nothing is cut.</summary>
    public static int? CutAfter(NetworkKind network) => network switch
    {
        NetworkKind.Facebook => 477,
        NetworkKind.Instagram => 125,
        _ => null,
    };

    /// <summary>The pieces of the text in order; the second says whether it is a link there.</summary>
    public static IReadOnlyList<(string Text, bool IsLink)> Pieces(NetworkKind network, string text)
    {
        var places = LinksOf(network, text)
            .Concat(TextHashtags.Find(text).Select(tag => (tag.Start, tag.Length)))
            .Concat(MentionsOf(network, text).Select(tag => (tag.Start, tag.Length)))
            .OrderBy(place => place.Start);
        var (pieces, at) = (new List<(string, bool)>(), 0);
        foreach (var (start, length) in places.Where(place => place.Length > 0))
        {
            if (start < at)
            {
                continue;
            }

            pieces.Add((text[at..start], false));
            pieces.Add((text.Substring(start, length), true));
            at = start + length;
        }

        pieces.Add((text[at..], false));
        return [.. pieces.Where(piece => piece.Item1.Length > 0)];
    }

    // In a caption of Instagram an address is only words.
    private static IEnumerable<(int Start, int Length)> LinksOf(NetworkKind network, string text) => network is NetworkKind.Instagram ? []
        : TextLinks.Find(text).Where(link => link.HasProtocol || network is NetworkKind.X or NetworkKind.Facebook).Select(link => (link.Start, link.Length));

    private static IReadOnlyList<TextTag> MentionsOf(NetworkKind network, string text) => network switch
    {
        NetworkKind.Facebook => [],
        NetworkKind.Instagram => InstagramText.FindMentions(text),
        _ => TextMentions.Find(text),
    };

    /// <summary>The site of the first link, which a network shows as a card where the post has no picture.</summary>
    public static string? CardOf(NetworkKind network, string text) =>
        network is NetworkKind.Instagram ? null
        : TextLinks.Find(text).LastOrDefault(link => link.HasProtocol) is { } link && Uri.TryCreate(link.Address, UriKind.Absolute, out var uri) ? uri.Host : null;
}
