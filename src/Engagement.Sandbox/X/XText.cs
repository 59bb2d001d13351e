using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Sandbox.X;

/// <summary>How X reads a text: people, tags and links in it, and what it weighs.</summary>
internal static partial class XText
{
    public const int Limit = 280;
    private const int LinkWeight = 23;

    public static IEnumerable<Match> Mentions(string text) => MentionPattern().Matches(text);

    public static IEnumerable<Match> Hashtags(string text) => HashtagPattern().Matches(text);

    public static IEnumerable<Match> Links(string text) => LinkPattern().Matches(text);

    public static int Weigh(string text)
    {
        // Plain letters without a dot hold neither a link nor anything that weighs more than one.
        if (System.Text.Ascii.IsValid(text) && !text.Contains('.', StringComparison.Ordinal))
        {
            return text.Length;
        }

        var normal = text.Normalize(NormalizationForm.FormC);
        var links = LinkPattern().Matches(normal);
        var rest = links.Count == 0 ? normal : LinkPattern().Replace(normal, "");
        var weight = links.Count * LinkWeight * 100;
        var elements = StringInfo.GetTextElementEnumerator(rest);
        while (elements.MoveNext())
        {
            weight += WeighElement(elements.GetTextElement());
        }

        return (weight + 99) / 100;
    }

    /// <summary>What makes two texts the same to X: case and spaces do not.</summary>
    public static string Fingerprint(string text) => SpacePattern().Replace(text.Trim(), " ").ToUpperInvariant();

    private static int WeighElement(string element)
    {
        if (IsEmoji(element))
        {
            return 200;
        }

        return element.EnumerateRunes().Sum(rune => rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 100 : 200);
    }

    private static bool IsEmoji(string element) => element.EnumerateRunes().Any(rune =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0x20E3 or 0xFE0F or (>= 0x2B00 and <= 0x2BFF) or (>= 0x1F1E6 and <= 0x1F1FF));

    [GeneratedRegex(@"(?<![\w@/])@(\w{1,15})(?!\w)", RegexOptions.None, 1000)]
    private static partial Regex MentionPattern();

    [GeneratedRegex(@"(?<![\w&])#(\w*[\p{L}_]\w*)", RegexOptions.None, 1000)]
    private static partial Regex HashtagPattern();

    [GeneratedRegex(@"(?<![\w@/.])(?:https?://[^\s<>""]+[^\s<>"".,;:!?)\]'…]|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|fi|eu|de|se|co|uk|info|app|ly|me|tv)\b(?:/[^\s<>""]*[^\s<>"".,;:!?)\]'…])?)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex SpacePattern();
}
