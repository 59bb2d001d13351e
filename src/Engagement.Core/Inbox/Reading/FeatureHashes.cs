namespace Engagement.Core.Inbox.Reading;

/// <summary>
/// What the weights see of a comment: hashes of its words, pairs of words, what the rules said, and pieces of words.
/// Question marks are not among them: the rule sees those, the weights must do without.
/// </summary>
internal sealed class FeatureHashes
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int NegationReach = 3;
    private const int LongestPiece = 5;

    /// <summary>Hashes of words and of what the rules said.</summary>
    public List<uint> Words { get; } = new(64);

    /// <summary>Hashes of pieces of two to five characters, within words.</summary>
    public List<uint> Pieces { get; } = new(512);

    /// <summary>The features of a text read by itself.</summary>
    public static FeatureHashes Of(ReadOnlySpan<char> text)
    {
        var comment = CommentText.Read(text);
        var hits = PhraseLists.Find(comment.Words);
        return Of(comment, hits, ReadingRules.Apply(comment, hits));
    }

    public static FeatureHashes Of(CommentText text, IReadOnlyList<PhraseHit> hits, Signals signals)
    {
        var features = new FeatureHashes();
        features.AddWords(text, hits);
        features.AddPieces(text.Words);
        features.AddRules(text, signals);
        return features;
    }

    private void AddWords(CommentText text, IReadOnlyList<PhraseHit> hits)
    {
        var words = text.Words;
        var negatedUntil = -1;
        var turned = false;
        var nextHit = 0;
        var previous = Hash('^', "");
        for (var i = 0; i < words.Count; i++)
        {
            var word = Hash('w', words[i]);
            Words.Add(Fold(word));
            Words.Add(Fold(Combine(previous, word)));
            if (text.StartsClause(i))
            {
                Words.Add(Fold(Combine('s', word)));
                if (i + 1 < words.Count)
                {
                    Words.Add(Fold(Combine(Combine('t', word), Hash('w', words[i + 1]))));
                }
            }

            if (i <= negatedUntil)
            {
                Words.Add(Fold(Combine('n', word)));
            }

            if (turned)
            {
                Words.Add(Fold(Combine('b', word)));
            }

            for (; nextHit < hits.Count && hits[nextHit].Start <= i; nextHit++)
            {
                negatedUntil = hits[nextHit].Kind is RuleKind.Negation ? i + NegationReach : negatedUntil;
                turned |= hits[nextHit].Kind is RuleKind.Contrast;
            }

            previous = word;
        }

        Words.Add(Fold(Combine(previous, Hash('$', ""))));
    }

    private void AddPieces(IReadOnlyList<string> words)
    {
        Span<char> padded = stackalloc char[CommentText.MaxWordLength + 2];
        foreach (var word in words)
        {
            if (word[0] is '<')
            {
                continue;
            }

            padded[0] = ' ';
            word.AsSpan().CopyTo(padded[1..]);
            padded[word.Length + 1] = ' ';
            var letters = padded[..(word.Length + 2)];
            for (var start = 0; start < letters.Length - 1; start++)
            {
                var hash = Offset;
                var end = Math.Min(start + LongestPiece, letters.Length);
                for (var i = start; i < end; i++)
                {
                    hash = Combine(hash, Mask(letters[i]));
                    if (i > start)
                    {
                        Pieces.Add(Fold(hash));
                    }
                }
            }
        }
    }

    private void AddRules(CommentText text, Signals signals)
    {
        foreach (var (rule, _) in signals.Found)
        {
            if (rule is not TriageReasons.QuestionMark)
            {
                Words.Add(Fold(Hash('r', rule)));
            }
        }

        foreach (var mark in text.Marks.Found)
        {
            Words.Add(Fold(Combine(Hash('e', ""), (ulong)mark)));
        }

        Words.Add(Fold(Combine(Hash('l', ""), (ulong)Math.Min(text.Words.Count / 4, 10))));
        Words.Add(Fold(Combine(Hash('!', ""), (ulong)Math.Min(text.Marks.Exclamations, 3))));
        if (text.Capitals > 5 && text.Capitals * 2 > text.Letters)
        {
            Words.Add(Fold(Hash('C', "")));
        }
    }

    private static char Mask(char letter) => char.IsAsciiDigit(letter) ? '0' : letter;

    private static ulong Hash(char kind, string text)
    {
        var hash = Combine(Offset, kind);
        foreach (var letter in text)
        {
            hash = Combine(hash, Mask(letter));
        }

        return hash;
    }

    private static ulong Combine(ulong hash, ulong next) => unchecked((hash ^ next) * Prime);

    private static uint Fold(ulong hash) => unchecked((uint)((hash * 0x9E3779B97F4A7C15) >> 32));
}
