namespace Engagement.Core.Inbox.Reading;

/// <summary>One word or phrase of a list; a word that ends with a star stands for all its endings.</summary>
internal sealed record Phrase(RuleKind Kind, (string Text, bool IsStem)[] Words)
{
    /// <summary>Reads one entry of words.txt, split into words just as comments are.</summary>
    public static Phrase Parse(RuleKind kind, string text) => new(
        kind,
        [.. text.Split(' ').SelectMany(part =>
        {
            var words = CommentText.Read(part.TrimEnd('*')).Words;
            return words.Select((word, i) => (word, part.EndsWith('*') && i == words.Count - 1));
        })]);

    public bool Matches(IReadOnlyList<string> words, int start)
    {
        if (start + Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            var (text, isStem) = Words[i];
            var matches = isStem
                ? words[start + i].StartsWith(text, StringComparison.Ordinal)
                : string.Equals(words[start + i], text, StringComparison.Ordinal);
            if (!matches)
            {
                return false;
            }
        }

        return true;
    }
}
