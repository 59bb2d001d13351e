using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>The words of a piece of HTML as a reader sees them: paragraphs apart, links in full, nothing of scripts.</summary>
public static partial class HtmlWords
{
    private const int Longest = 200_000;

    /// <summary>Never throws, whatever the text is; what is longer than any post is cut.</summary>
    public static string Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = html.Length > Longest ? html[..Longest] : html;
        var words = new StringBuilder(text.Length);
        var skipping = "";
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var end = open < 0 ? text.Length : open;
            if (skipping.Length == 0)
            {
                words.Append(text, at, end - at);
            }

            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            var tag = text[(open + 1)..close];
            skipping = Skip(skipping, NameOf(tag));
            if (skipping.Length == 0)
            {
                words.Append(Gap(NameOf(tag)));
            }

            at = close + 1;
        }

        return Gaps().Replace(Spaces().Replace(WebUtility.HtmlDecode(words.ToString()), "\n"), "\n\n").Trim();
    }

    private static string NameOf(string tag) => tag.Split([' ', '\t', '\n', '\r'], 2)[0].TrimEnd('/').ToLowerInvariant();

    private static string Gap(string name) => name switch
    {
        "br" or "li" or "/ul" or "/ol" => "\n",
        "/p" or "/div" or "/blockquote" or "/h1" or "/h2" or "/h3" or "/pre" => "\n\n",
        _ => "",
    };

    private static string Skip(string skipping, string name) => (skipping, name) switch
    {
        ("", "script" or "style") => name,
        ({ Length: > 0 }, _) when name == "/" + skipping => "",
        _ => skipping,
    };

    [GeneratedRegex(@"[ \t]*\r?\n[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
