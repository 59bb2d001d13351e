namespace Engagement.Core.Inbox.Reading;

/// <summary>Cuts a comment into its sentences. A question is one sentence of a comment, and the others drown it.</summary>
internal static class Sentences
{
    /// <summary>More are read as one with the last.</summary>
    private const int Most = 40;

    private const int Shortest = 2;

    /// <summary>The sentences with anything in them, without the marks at their ends.</summary>
    public static List<Range> Of(ReadOnlySpan<char> text)
    {
        var sentences = new List<Range>();
        var start = 0;
        for (var i = 0; i < text.Length && sentences.Count < Most; i++)
        {
            if (!IsEnd(text[i]))
            {
                continue;
            }

            var end = i;
            while (i + 1 < text.Length && IsEnd(text[i + 1]))
            {
                i++;
            }

            // "3.5" and "example.com" go on.
            if (text[end] is '\n' || i + 1 == text.Length || text[i + 1] is ' ' or '"' or '\'' or ')')
            {
                Add(text, start, end, sentences);
                start = i + 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static bool IsEnd(char sign) => sign is '.' or '!' or '?' or '\u2026' or '\n';

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Range> sentences)
    {
        if (text[start..end].Trim().Length >= Shortest)
        {
            sentences.Add(start..end);
        }
    }
}
