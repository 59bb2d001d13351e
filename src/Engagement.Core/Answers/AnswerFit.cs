namespace Engagement.Core.Answers;

/// <summary>How well a prepared text answers a question.</summary>
/// <param name="Share">How much of what the question is about the text speaks of: 0 to 1.</param>
/// <param name="Sentence">The sentence of it that fits best.</param>
public readonly record struct AnswerFit(double Share, string Sentence)
{
    /// <summary>Below this nothing is offered, and the question counts as one without an answer.</summary>
    public const double Least = 0.4;

    // One common word is no subject.
    private const int LeastStems = 2;
    private const int LongestSentence = 240;

    public bool Fits => Share >= Least;

    /// <param name="stems">Of the question: <see cref="QuestionStems.Of"/>.</param>
    /// <param name="title">The question that the text answers, or its title.</param>
    /// <param name="text">The prepared text.</param>
    public static AnswerFit Of(IReadOnlyList<string> stems, string title, string text)
    {
        if (stems.Count == 0)
            return default;
        var inTitle = QuestionStems.Words(title).ToList();
        var inText = QuestionStems.Words(text).ToList();
        var (shared, weight) = (0, 0.0);
        foreach (var stem in stems)
        {
            var (titled, said) = (Has(inTitle, stem), Has(inText, stem));
            shared += titled || said ? 1 : 0;
            weight += titled ? 1.0 : said ? 0.7 : 0;
        }
        // A question of many words is seldom met in all of them; from five on they weigh no more.
        var share = shared < Math.Min(LeastStems, stems.Count) ? 0 : Math.Min(1, weight / Math.Min(stems.Count, 5));
        return new AnswerFit(share, BestSentence(stems, text));
    }

    private static string BestSentence(IReadOnlyList<string> stems, string text)
    {
        var best = ("", -1);
        foreach (var sentence in Sentences(text))
        {
            var words = QuestionStems.Words(sentence).ToList();
            var count = stems.Count(stem => Has(words, stem));
            if (count > best.Item2)
                best = (sentence, count);
        }
        return best.Item1.Length <= LongestSentence ? best.Item1 : $"{best.Item1[..LongestSentence].TrimEnd()}…";
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends && i + 1 < text.Length)
                continue;
            if (text[start..(i + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = i + 1;
        }
    }

    private static bool Has(List<string> words, string stem) => words.Exists(word => word.StartsWith(stem, StringComparison.Ordinal));
}
