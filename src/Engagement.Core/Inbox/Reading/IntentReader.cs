namespace Engagement.Core.Inbox.Reading;

/// <summary>From what the rules and the weights say to intents.</summary>
internal static class IntentReader
{
    // Questions without their mark are rarer in the training sets than among comments, and a missed one costs more than a needless look.
    public const double QuestionShift = 0.85;

    // There is no Finnish spam or abuse to learn from: lists of words only.
    private const double Unlearned = 0.03;
    private const double SureSpam = 0.9;
    private static readonly LinearWeights Weights = LinearWeights.ReadResource("triage.weights");

    public static IntentProbabilities Probabilities(CommentText text, FeatureHashes features, Signals signals, string language)
    {
        if (text.Words.Count == 0)
        {
            return WithoutWords(text);
        }

        Span<double> logits = stackalloc double[5];
        Weights.Score(features, logits);
        var question = signals.Has(TriageReasons.QuestionMark) ? 0.99
            : AtLeast(0.6, Logistic.Of(logits[0] + QuestionShift), AsksByRule(signals));
        var request = signals.Has(TriageReasons.RequestPhrase) ? Math.Max(0.6, question * 0.9) : question * 0.2;
        var complaint = AtLeast(0.5, Logistic.Of(logits[1]), signals.Has(TriageReasons.ComplaintPhrase) && !signals.HasAny(TriageReasons.PraisePhrase, TriageReasons.Gratitude));
        var praise = Logistic.Of(logits[2]);
        var (spam, abuse) = language is "en"
            ? (Logistic.Of(logits[3]), Logistic.Of(logits[4]))
            : (Unlearned, signals.Has(TriageReasons.AbuseWord) ? 0.8 : Unlearned);
        spam = AtLeast(SureSpam, spam, signals.Has(TriageReasons.SpamPhrase) && spam >= 0.01);
        var other = 1 - Math.Max(Math.Max(Math.Max(question, complaint), Math.Max(request, praise)), Math.Max(spam, abuse));
        return new(Round(question), Round(complaint), Round(request), Round(praise), Round(spam), Round(abuse), Round(other));
    }

    public static Intent Choose(IntentProbabilities p, Signals signals, TriageContext? context) =>
        IsSpam(p) ? Intent.Spam
        : IsAbuse(p, signals) ? Intent.Abuse
        : p.Request >= 0.5 && !signals.Has(TriageReasons.QuestionMark) && !AsksByRule(signals) ? Intent.Request
        : p.Question >= 0.5 ? Intent.Question
        : p.Complaint >= 0.5 ? Intent.Complaint
        : signals.Has(TriageReasons.FanPhrase) || (context is { HasMedia: true } && p.Praise < 0.5) ? Intent.FanContent
        : p.Praise >= 0.5 ? Intent.Praise
        : Intent.Other;

    public static Sentiment? Mood(IntentProbabilities p, string language) =>
        language is LanguageReader.Undetermined ? null
        : p.Complaint >= 0.5 && p.Complaint > p.Praise ? Sentiment.Negative
        : p.Praise >= 0.5 ? Sentiment.Positive
        : Sentiment.Neutral;

    // Rule and weights must agree, or the weights be quite sure, before a comment is hidden from the inbox.
    private static bool IsSpam(IntentProbabilities p) => p.Spam >= SureSpam;

    private static bool IsAbuse(IntentProbabilities p, Signals signals) =>
        signals.Has(TriageReasons.AbuseWord)
        && p.Abuse >= 0.6
        && !signals.HasAny(TriageReasons.QuestionMark, TriageReasons.RequestPhrase);

    private static bool AsksByRule(Signals signals) =>
        signals.HasAny(TriageReasons.QuestionWord, TriageReasons.QuestionInversion, TriageReasons.QuestionClitic, TriageReasons.QuestionPhrase);

    private static IntentProbabilities WithoutWords(CommentText text)
    {
        var question = text.HasQuestionMark ? 0.99 : 0.01;
        var praise = text.GladEmoji > 0 && text.SadEmoji == 0 ? 0.97 : 0.05;
        return new(question, text.SadEmoji > 0 ? 0.5 : 0.01, 0.01, praise, 0.01, 0.01, Round(1 - Math.Max(question, praise)));
    }

    private static double AtLeast(double least, double value, bool applies) => applies ? Math.Max(least, value) : value;

    private static double Round(double probability) => Math.Round(probability, 6);
}
