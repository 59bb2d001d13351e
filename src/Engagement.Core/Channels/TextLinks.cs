using System.Globalization;
using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>Finds web addresses as X does, with and without http://, by the patterns of twitter-text 3.1.0.</summary>
public static class TextLinks
{
    private const int LongestAddress = 4096;
    private const int LongestShortLink = 40;
    private const int LongestLabel = 63;

    /// <summary>The addresses in the order they stand in.</summary>
    public static IReadOnlyList<TextLink> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<TextLink>();
        try
        {
            AddAll(found, text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Nobody writes such a text by hand; it is far longer than any network takes, with or without the rest.
        }

        return found;
    }

    private static void AddAll(List<TextLink> found, string text)
    {
        for (var match = TextLinkPatterns.Address.Match(text); match.Success; match = match.NextMatch())
        {
            var (url, domain) = (match.Groups["url"], match.Groups["domain"].Value);
            if (!IsPossible(url.Value, domain))
            {
                continue;
            }

            if (match.Groups["protocol"].Success)
            {
                AddFull(found, url);
            }
            else if (!TextLinkPatterns.NotBeforeBare.IsMatch(match.Groups["before"].Value))
            {
                AddBare(found, url, domain, match.Groups["path"].Success);
            }
        }
    }

    private static void AddFull(List<TextLink> found, Group url)
    {
        var shortened = TextLinkPatterns.ShortLink.Match(url.Value);
        if (!shortened.Success)
        {
            found.Add(new TextLink(url.Index, url.Length, url.Value, true));
        }
        else if (shortened.Groups[1].Length <= LongestShortLink)
        {
            found.Add(new TextLink(url.Index, shortened.Length, shortened.Value, true));
        }
    }

    // Without a protocol only the parts of the domain that are plain letters are an address: 日本語example.com is example.com.
    private static void AddBare(List<TextLink> found, Group url, string domain, bool hasPath)
    {
        TextLink? last = null;
        foreach (Match ascii in TextLinkPatterns.PlainDomain.Matches(domain))
        {
            last = new TextLink(url.Index + ascii.Index, ascii.Length, ascii.Value, false);
            found.Add(last);
        }

        if (last is not null && hasPath)
        {
            var length = url.Index + url.Length - last.Start;
            found[^1] = last with { Length = length, Address = url.Value[^length..] };
        }
    }

    private static bool IsPossible(string url, string domain)
    {
        var encoded = 0;
        foreach (var label in domain.Split('.'))
        {
            var length = EncodedLength(label);
            if (length is < 1 or > LongestLabel)
            {
                return false;
            }

            encoded += length + 1;
        }

        return url.Length - domain.Length + encoded - 1 <= LongestAddress;
    }

    private static int EncodedLength(string label)
    {
        if (label.All(char.IsAscii))
        {
            return label.Length;
        }

        try
        {
            return new IdnMapping { AllowUnassigned = true }.GetAscii(label).Length;
        }
        catch (ArgumentException)
        {
            // Too long as punycode, or not a name at all.
            return 0;
        }
    }
}
