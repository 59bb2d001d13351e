using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>Sentences that ask and sentences that do not, told by the marks at their ends; the marks themselves are taken off.</summary>
internal static class QuestionExamples
{
    private const double Asks = 1.5;
    private const double AsksWithoutMark = 0.3;
    private const double AllRequests = 0.4;
    private const double FromPosts = 0.7;

    public static IEnumerable<Example> Of(LabelledComment comment)
    {
        if (comment.Question is not { } asks)
        {
            return [];
        }

        var sentences = Sentences.Of(comment.Text);
        if (comment.IsAllRequests)
        {
            return sentences.Select(s => Of(comment, s, asks, asks ? AllRequests : 1));
        }

        if (asks && !comment.Text.Contains('?', StringComparison.Ordinal))
        {
            return sentences.Count == 1 ? [Of(comment, sentences[0], true, AsksWithoutMark)] : [];
        }

        var quiet = comment.Set is "go" or "se" ? FromPosts : 1;
        return sentences.Select(s => HasMark(comment.Text, s) ? Of(comment, s, true, Asks) : Of(comment, s, false, quiet));
    }

    private static Example Of(LabelledComment comment, Range sentence, bool asks, double importance) =>
        Example.Of(comment.Text.AsSpan()[sentence], [asks], [importance]);

    private static bool HasMark(string text, Range sentence)
    {
        for (var i = sentence.End.GetOffset(text.Length); i < text.Length && text[i] is '.' or '!' or '?' or '\u2026' or '\n'; i++)
        {
            if (text[i] is '?')
            {
                return true;
            }
        }

        return false;
    }
}
