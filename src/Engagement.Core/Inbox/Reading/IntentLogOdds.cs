namespace Engagement.Core.Inbox.Reading;

/// <summary>What the weights say of a comment, in log-odds.</summary>
internal readonly record struct IntentLogOdds(double Question, double Complaint, double Praise, double Spam, double Abuse, double Thankable)
{
    private const double PraiseShare = 0.5;
    private const double QuestionEase = 2;

    /// <summary>How surely the comment is praise and nothing that a person must see: two ways to tell it, less any doubt that it asks.</summary>
    public double Thanks => Thankable + (PraiseShare * (Praise - Complaint)) - Math.Max(0, Question + QuestionEase);

    public static IntentLogOdds Read(ReadOnlySpan<char> text, FeatureHashes features, TriageModel model)
    {
        Span<double> logits = stackalloc double[model.Intents.Heads];
        model.Intents.Score(features, logits);
        return new(
            QuestionReader.LogOdds(text, features, model.Question),
            logits[(int)Head.Complaint],
            logits[(int)Head.Praise],
            logits[(int)Head.Spam],
            logits[(int)Head.Abuse],
            logits[(int)Head.Thankable]);
    }
}
