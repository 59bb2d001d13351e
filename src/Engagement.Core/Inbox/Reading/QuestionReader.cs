namespace Engagement.Core.Inbox.Reading;

/// <summary>How likely a comment asks something, its question marks aside: as likely as its likeliest sentence.</summary>
internal static class QuestionReader
{
    /// <summary>The log-odds of the likeliest sentence.</summary>
    /// <param name="text">The comment as it came.</param>
    /// <param name="whole">What was found in all of it.</param>
    /// <param name="weights">Weights of one column.</param>
    public static double LogOdds(ReadOnlySpan<char> text, FeatureHashes whole, LinearWeights weights)
    {
        var read = text[..Math.Min(text.Length, CommentText.MaxLength)];
        var sentences = Sentences.Of(read);
        if (sentences.Count < 2)
        {
            return Score(whole, weights);
        }

        var most = double.NegativeInfinity;
        foreach (var sentence in sentences)
        {
            most = Math.Max(most, Score(FeatureHashes.Of(read[sentence]), weights));
        }

        return most;
    }

    private static double Score(FeatureHashes features, LinearWeights weights)
    {
        Span<double> logits = stackalloc double[1];
        weights.Score(features, logits);
        return logits[0];
    }
}
