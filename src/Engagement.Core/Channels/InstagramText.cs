using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>How Instagram reads names in a text: letters, digits, underscores and dots, up to 30.</summary>
public static partial class InstagramText
{
    /// <summary>The most hashtags in one caption or comment.</summary>
    public const int Hashtags = 30;

    /// <summary>The most people who may be named in one.</summary>
    public const int Mentions = 20;

    /// <summary>The people it names, in the order they stand in.</summary>
    public static IReadOnlyList<TextTag> FindMentions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('@', StringComparison.Ordinal)
            ? [.. Name().Matches(text).Select(match => new TextTag(match.Index, match.Length, match.Groups["name"].Value))]
            : [];
    }

    /// <summary>Whether it names an account.</summary>
    public static bool Names(string text, string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return FindMentions(text).Any(tag => string.Equals(tag.Name, handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What is too many in it, in words that go on after "has"; null when nothing is.</summary>
    public static (string Words, int Limit, int Value)? TooMany(string text)
    {
        if (TextHashtags.Find(text).Count is var tags and > Hashtags)
        {
            return ($"{tags} hashtags; the limit is {Hashtags}", Hashtags, tags);
        }

        return FindMentions(text).Count is var people and > Mentions ? ($"{people} mentions; the limit is {Mentions}", Mentions, people) : null;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.@])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)(?![A-Za-z0-9_])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
