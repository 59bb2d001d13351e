using System.Net;
using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>What a page says of itself for those who link to it (OpenGraph).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Picture">The address of its picture as written there; null: it names none.</param>
public sealed partial record PageCard(string Title, string Description, string? Picture)
{
    private const int LongestTitle = 300;
    private const int LongestDescription = 1000;

    /// <summary>Reads the head of a page; null when it has no title.</summary>
    public static PageCard? Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match tag in Meta().Matches(html))
        {
            var values = Value().Matches(tag.Value).ToLookup(pair => pair.Groups["name"].Value.ToLowerInvariant(), pair => pair.Groups["value"].Value.Trim('"', '\''));
            if ((values["property"].FirstOrDefault() ?? values["name"].FirstOrDefault()) is { } name && values["content"].FirstOrDefault() is { Length: > 0 } content)
            {
                said.TryAdd(name, content);
            }
        }

        var title = Plain(First(said, "og:title", "twitter:title") ?? (TitleTag().Match(html) is { Success: true } match ? match.Groups["words"].Value : null), LongestTitle);
        return title.Length == 0
            ? null
            : new(title, Plain(First(said, "og:description", "twitter:description", "description"), LongestDescription), First(said, "og:image:secure_url", "og:image", "og:image:url", "twitter:image") is { } picture ? WebUtility.HtmlDecode(picture).Trim() : null);
    }

    private static string? First(Dictionary<string, string> said, params string[] names) => names.Select(said.GetValueOrDefault).FirstOrDefault(found => found is not null);

    private static string Plain(string? text, int longest)
    {
        var words = string.Join(' ', WebUtility.HtmlDecode(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= longest ? words : $"{words[..(char.IsHighSurrogate(words[longest - 2]) ? longest - 2 : longest - 1)]}…";
    }

    [GeneratedRegex("""<meta\s(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meta();

    [GeneratedRegex("""(?<name>[a-zA-Z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Value();

    [GeneratedRegex("<title[^>]*>(?<words>[^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleTag();
}
