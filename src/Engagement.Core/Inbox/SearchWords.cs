namespace Engagement.Core.Inbox;

/// <summary>What somebody types into a search, as the words a full-text index is asked for.</summary>
public static class SearchWords
{
    /// <summary>More words than this do not narrow a search.</summary>
    public const int Most = 8;

    private const int Longest = 40;

    /// <summary>Runs of letters and digits, each once, in lower case; everything else only parts them.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var words = new List<string>();
        foreach (var part in Parts(Composed(text.Length > 400 ? text[..400] : text)))
        {
            var word = part.ToLowerInvariant();
            if (words.Count < Most && !words.Contains(word))
                words.Add(word);
        }
        return words;
    }

    /// <summary>As SQLite's FTS5 reads it: every word must be there, each as the beginning of one.</summary>
    public static string ForSqlite(IReadOnlyList<string> words) => string.Join(' ', words.Select(word => $"\"{word}\"*"));

    /// <summary>As PostgreSQL's tsquery reads it: every word must be there, each as the beginning of one.</summary>
    public static string ForPostgreSql(IReadOnlyList<string> words) => string.Join(" & ", words.Select(word => $"'{word}':*"));

    private static IEnumerable<string> Parts(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPart(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..Math.Min(i, start + Longest)];
                start = -1;
            }
        }
    }

    // Half of a pair alone is not a letter; what lies outside the first plane (emoji) is not searched for. Marks part words, as they do in
    // the databases' own readers.
    private static bool IsPart(char sign) => char.IsLetterOrDigit(sign);

    // "e" and an accent after it are the one letter; half of a pair cannot be composed.
    private static string Composed(string text) => string.Concat(text.Where(sign => !char.IsSurrogate(sign))).Normalize();
}
