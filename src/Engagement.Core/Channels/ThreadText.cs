using System.Globalization;

namespace Engagement.Core.Channels;

/// <summary>
/// Cuts a text into the parts of a thread. A line of only "---" is a cut the writer wants; what is still too long for the network is cut
/// after a paragraph, a sentence or a word, so that each part fits by the network's own counting.
/// </summary>
public static class ThreadText
{
    /// <summary>More parts than this nobody reads, and a mistake is likely.</summary>
    public const int MostParts = 25;

    /// <summary>What the writer puts on a line of its own to begin a new part.</summary>
    public const string Cut = "---";

    private static readonly string[][] Ends = [["\n\n"], [". ", "! ", "? ", "… ", ".\n", "!\n", "?\n", "\n"], [" "]];

    /// <summary>Whether the network shows a thread of answers to oneself as one.</summary>
    public static bool IsKnown(NetworkKind network) => network is NetworkKind.X or NetworkKind.Bluesky or NetworkKind.Mastodon;

    /// <summary>
    /// The parts in their order, at least one. Where the network knows no threads it is one part, the cuts as empty lines. A word that alone
    /// is too long stays whole: the check of the part then says so.
    /// </summary>
    public static IReadOnlyList<string> Split(NetworkKind network, string text, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Wanted(text);
        return IsKnown(network) ? [.. wanted.SelectMany(part => Fit(network, part, most))] : [string.Join("\n\n", wanted)];
    }

    private static List<string> Wanted(string text)
    {
        var parts = new List<List<string>> { new() };
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim() == Cut)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(line);
            }
        }

        var whole = parts.Select(lines => string.Join('\n', lines).Trim()).Where(part => part.Length > 0).ToList();
        return whole.Count > 0 ? whole : [string.Empty];
    }

    private static IEnumerable<string> Fit(NetworkKind network, string part, int? most)
    {
        var rest = part;
        while (rest.Length > 0 && !TextRules.Measure(network, rest, most).Valid && CutAt(network, rest, most) is var at and > 0)
        {
            yield return rest[..at].TrimEnd();
            rest = rest[at..].TrimStart();
        }

        yield return rest;
    }

    // The last good place before which everything fits; 0 where there is none. Paragraphs and sentences only if they fill a third.
    private static int CutAt(NetworkKind network, string text, int? most)
    {
        var longest = Longest(network, text, most);
        foreach (var (ends, index) in Ends.Select((ends, index) => (ends, index)))
        {
            var at = ends.Max(end => text.LastIndexOf(end, longest - 1, longest, StringComparison.Ordinal) is var found and >= 0 ? found + end.Length : 0);
            if (at > 0 && at <= longest && (index == Ends.Length - 1 || at > longest / 3))
            {
                return at;
            }
        }

        return 0;
    }

    // How much of the text, in whole graphemes, the network takes; a longer start never measures less.
    private static int Longest(NetworkKind network, string text, int? most)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (low, high) = (1, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = TextRules.Measure(network, text[..starts[middle]].TrimEnd(), most) is { Valid: false, Length: > 0 } ? (low, middle - 1) : (middle, high);
        }

        return starts.Length < 2 ? text.Length : starts[low];
    }
}
