using System.Collections.Frozen;
using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox.Learning;

/// <summary>What the local layer sees of a comment: its words, and pairs of them. Words that stand in every sentence do not count alone, numbers not at all.</summary>
internal static class LocalTerms
{
    private const int Most = 120;
    private const int Shortest = 3;

    private static readonly FrozenSet<string> Everyday = (
        "the a an and or of to in on at is are was were be been being am it its it's this that these those i you he she we they me my mine your yours our his her their us him them "
        + "for with as by from so just very too i'm i've you're we're there here have has had do does did will would can could if than then all one out up about what who when how "
        + "ja tai on oli ovat olen olet olemme olette ole ollut se ne sen siitä siinä tämä tuo tän minä mä sä sinä me te he hän minun mun sun sinun teidän meidän että kun niin myös vain nyt "
        + "ihan kyllä jos kuin mikä mitä joka jotka mutta vielä jo tässä täällä mua sua mulla sulla").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<string> Of(IReadOnlyList<string> words)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        string? previous = null;
        foreach (var word in words)
        {
            if (terms.Count >= Most)
            {
                break;
            }

            if (word[0] is '<' || word.AsSpan().ContainsAnyInRange('0', '9'))
            {
                previous = null;
                continue;
            }

            var telling = word.Length >= Shortest && !Everyday.Contains(word);
            if (telling)
            {
                terms.Add(word);
            }

            if (previous is not null && (telling || !Everyday.Contains(previous)))
            {
                terms.Add($"{previous} {word}");
            }

            previous = word;
        }

        return [.. terms];
    }
}
