using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>How Mastodon counts and names; servers differ in their limits only.</summary>
public static partial class MastodonText
{
    /// <summary>Most characters of a post where a server does not say otherwise.</summary>
    public const int Characters = 500;

    /// <summary>What a link counts where a server does not say otherwise.</summary>
    public const int LinkLength = 23;

    /// <summary>Grapheme clusters; each link counts the same; somebody on another server counts without the server's name.</summary>
    public static int Length(string text, int linkLength = LinkLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var links = TextLinks.Find(text).Where(link => link.HasProtocol).ToList();
        var length = Graphemes(text) + links.Sum(link => linkLength - Graphemes(text.Substring(link.Start, link.Length)));
        return length - FarName().Matches(text).Where(name => !links.Exists(link => link.Start <= name.Index && name.Index < link.Start + link.Length))
            .Sum(name => name.Groups["server"].Length);
    }

    /// <summary>The words with the name of the person they answer in front, unless it stands in them already: without it nobody is told.</summary>
    public static string WithName(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return Names(text, name).Count > 0 ? text : $"@{name} {text}";
    }

    /// <summary>The words without our own name in front.</summary>
    public static string WithoutName(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var user = name.TrimStart('@').Split('@')[0];
        foreach (var match in Names(text, user).Where(match => match.Index == 0))
        {
            var rest = OtherServer().Match(text, match.Length) is { Success: true, Index: var at } server && at == match.Length ? text[(at + server.Length)..] : text[match.Length..];
            return rest.TrimStart();
        }

        return text;
    }

    /// <summary>Words to be compared: without the names in front, the servers of names, and how spaces are written.</summary>
    public static string Bare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var near = FarName().Replace(Normal(text), match => match.Value[..^match.Groups["server"].Length]);
        var words = near.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(word => word.Length > 1 && word[0] == '@'));
    }

    private static MatchCollection Names(string text, string name) =>
        Regex.Matches(text, $@"(?<![A-Za-z0-9_@/])@{Regex.Escape(name)}(?![A-Za-z0-9_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    [GeneratedRegex(@"(?<![A-Za-z0-9_@/])@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?(?<server>@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FarName();

    [GeneratedRegex(@"@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherServer();
}
