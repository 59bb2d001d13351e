using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>Finds mentions, lists and cashtags as X does, by the patterns of twitter-text 3.1.0 (Apache-2.0).</summary>
public static partial class TextMentions
{
    private const int Patience = 1000;

    /// <summary>Mentions in the order they stand in, "@name/list" with its list.</summary>
    public static IReadOnlyList<TextTag> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny('@', '＠') ? All(Mention(), text, match => !NotAfterMention().IsMatch(text[(match.Index + match.Length)..])) : [];
    }

    /// <summary>The one the text answers: the name it begins with, or null.</summary>
    public static string? Answered(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Reply().Match(text);
        return match.Success && !NotAfterMention().IsMatch(text[match.Length..]) ? match.Groups["name"].Value : null;
    }

    /// <summary>Cashtags such as $GM.</summary>
    public static IReadOnlyList<TextTag> FindCashtags(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('$', StringComparison.Ordinal) ? All(Cashtag(), text, _ => true) : [];
    }

    private static IReadOnlyList<TextTag> All(Regex pattern, string text, Func<Match, bool> isWhole)
    {
        try
        {
            return [.. pattern.Matches(text).Where(isWhole).Select(match => new TextTag(
                match.Groups["sign"].Index,
                match.Index + match.Length - match.Groups["sign"].Index,
                match.Groups["name"].Value,
                match.Groups["list"].Value))];
        }
        catch (RegexMatchTimeoutException)
        {
            // No text that a network takes is that long.
            return [];
        }
    }

    [GeneratedRegex(
        @"(?:^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.\-])(?:rt|RT|rT|Rt):?)(?<sign>[@＠])(?<name>[a-zA-Z0-9_]{1,20})(?<list>/[a-zA-Z][a-zA-Z0-9_\-]{0,24})?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"^[\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]*[@＠](?<name>[a-zA-Z0-9_]{1,20})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Reply();

    [GeneratedRegex(
        @"^(?:[@＠]|[\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF]|://)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NotAfterMention();

    [GeneratedRegex(
        @"(?:^|[\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069])(?<sign>\$)(?<name>[a-z]{1,6}(?:[._][a-z]{1,2})?)(?=$|\s|[!'#%&'()*+,\\\-./:;<=>?@\[\]^_{|}~$])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Cashtag();
}
