using System.Reflection;

namespace Engagement.Core.Inbox.Reading;

/// <summary>The lists of words.txt, all searched in one pass over the words of a text.</summary>
internal static class PhraseLists
{
    private const int StemKeyLength = 2;
    private static readonly Dictionary<string, Phrase[]> ByFirstWord;
    private static readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ByStem;

    static PhraseLists()
    {
        var phrases = ReadPhrases().ToList();
        ByFirstWord = phrases.Where(p => !p.Words[0].IsStem)
            .GroupBy(p => p.Words[0].Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        ByStem = phrases.Where(p => p.Words[0].IsStem)
            .GroupBy(p => p.Words[0].Text[..StemKeyLength], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All hits in the order of the text.</summary>
    public static List<PhraseHit> Find(IReadOnlyList<string> words)
    {
        var hits = new List<PhraseHit>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ByFirstWord.TryGetValue(words[i], out var exact))
            {
                AddMatches(words, i, exact, hits);
            }

            if (words[i].Length >= StemKeyLength && ByStem.TryGetValue(words[i].AsSpan(0, StemKeyLength), out var stems))
            {
                AddMatches(words, i, stems, hits);
            }
        }

        return hits;
    }

    private static void AddMatches(IReadOnlyList<string> words, int start, Phrase[] candidates, List<PhraseHit> hits)
    {
        foreach (var phrase in candidates)
        {
            if (phrase.Matches(words, start))
            {
                hits.Add(new(phrase.Kind, start, phrase.Words.Length));
            }
        }
    }

    private static IEnumerable<Phrase> ReadPhrases()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("triage.words")
            ?? throw new InvalidOperationException("The word lists are missing from the assembly.");
        using var reader = new StreamReader(stream);
        var kind = default(RuleKind);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                kind = Enum.Parse<RuleKind>(line.Trim('[', ']').Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            }
            else if (!line.StartsWith('#'))
            {
                foreach (var text in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return Phrase.Parse(kind, text);
                }
            }
        }
    }
}
