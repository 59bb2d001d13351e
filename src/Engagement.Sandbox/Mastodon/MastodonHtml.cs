using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Sandbox.Mastodon;

/// <summary>How the server reads plain words: people, tags and links in them, their length, and the HTML it makes of them.</summary>
internal static partial class MastodonHtml
{
    public const int Limit = 500;
    private const int LinkLength = 23;
    private const int LinkShown = 30;

    /// <summary>Names in the text, with their server where one is written.</summary>
    public static IEnumerable<string> Names(string text) => MentionPattern().Matches(text).Select(match => match.Value[1..]);

    public static IEnumerable<string> Tags(string text) => TagPattern().Matches(text).Select(match => match.Groups[1].Value);

    public static int Length(string text)
    {
        var links = LinkPattern().Replace(text, new string('x', LinkLength));
        var names = MentionPattern().Replace(links, match => "@" + match.Groups[1].Value);
        return new System.Globalization.StringInfo(names).LengthInTextElements;
    }

    public static string Render(string text, string host, Func<string, string?> addressOf)
    {
        var marks = LinkPattern().Matches(text).Select(match => (match.Index, match.Length, Html: (string?)Link(match.Value)))
            .Concat(MentionPattern().Matches(text).Select(match => (match.Index, match.Length, Html: Mention(match, addressOf))))
            .Concat(TagPattern().Matches(text).Select(match => (match.Index, match.Length, Html: (string?)Tag(match.Groups[1].Value, host))))
            .OrderBy(mark => mark.Index);
        var html = new StringBuilder("<p>");
        var done = 0;
        foreach (var mark in marks.Where(mark => mark.Html is not null))
        {
            if (mark.Index >= done)
            {
                html.Append(Plain(text[done..mark.Index])).Append(mark.Html);
                done = mark.Index + mark.Length;
            }
        }

        return html.Append(Plain(text[done..])).Append("</p>").ToString();
    }

    private static string Plain(string text) => BreakPattern().Replace(WebUtility.HtmlEncode(text).Replace("\r", "", StringComparison.Ordinal), "</p><p>").Replace("\n", "<br />", StringComparison.Ordinal);

    private static string? Mention(Match match, Func<string, string?> addressOf) => addressOf(match.Value[1..]) is { } address
        ? $"""<span class="h-card" translate="no"><a href="{address}" class="u-url mention">@<span>{match.Groups[1].Value}</span></a></span>"""
        : null;

    private static string Tag(string tag, string host) => $"""<a href="{host}/tags/{WebUtility.UrlEncode(tag)}" class="mention hashtag" rel="tag">#<span>{WebUtility.HtmlEncode(tag)}</span></a>""";

    private static string Link(string address)
    {
        var shown = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (head, tail) = shown.Length > LinkShown ? (shown[..LinkShown], shown[LinkShown..]) : (shown, "");
        var style = tail.Length > 0 ? "ellipsis" : "";
        return $"""<a href="{WebUtility.HtmlEncode(address)}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">{address[..^shown.Length]}</span><span class="{style}">{WebUtility.HtmlEncode(head)}</span><span class="invisible">{WebUtility.HtmlEncode(tail)}</span></a>""";
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/])@([A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?)(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?)?", RegexOptions.None, 1000)]
    private static partial Regex MentionPattern();

    [GeneratedRegex(@"(?<![\w&/])#(\w*[\p{L}_]\w*)", RegexOptions.None, 1000)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)\]'…]", RegexOptions.None, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\n{2,}", RegexOptions.None, 1000)]
    private static partial Regex BreakPattern();
}
