namespace Engagement.Core.Inbox.Reading;

/// <summary>From what the rules and the weights say to intents.</summary>
internal static class IntentReader
{
    // Questions without their mark are rarer in the training sets than among comments, and a missed one costs more than a needless look.
    private const double QuestionShift = 1.6;

    // There is no Finnish spam or abuse to learn from: lists of words only.
    private const double Unlearned = 0.03;
    private const double SureSpam = 0.9;
    private const double SpamWithLink = 0.1;

    // Without a rule that says so, the weights must be surer than even before a comment is shown as a question.
    private const double QuestionByWeights = 0.65;

    // Praise is rare in the Finnish sets, so its own column stays below a half where the score of thanks is sure.
    private const double PraiseByScore = 1;

    public static IntentProbabilities Probabilities(CommentText text, IntentLogOdds odds, Signals signals, string language)
    {
        if (text.Words.Count == 0)
        {
            return WithoutWords(text);
        }

        var question = signals.Has(TriageReasons.QuestionMark) ? 0.99
            : AtLeast(0.6, Logistic.Of(odds.Question + QuestionShift), AsksByRule(signals));
        var request = signals.Has(TriageReasons.RequestPhrase) ? Math.Max(0.6, question * 0.9) : question * 0.2;
        var complaint = AtLeast(0.5, Logistic.Of(odds.Complaint), signals.Has(TriageReasons.ComplaintPhrase) && !signals.HasAny(TriageReasons.PraisePhrase, TriageReasons.Gratitude));
        var praise = Logistic.Of(odds.Praise);
        var (spam, abuse) = language is "en"
            ? (Logistic.Of(odds.Spam), Logistic.Of(odds.Abuse))
            : (Unlearned, signals.Has(TriageReasons.AbuseWord) ? 0.8 : Unlearned);
        spam = AtLeast(SureSpam, spam, signals.HasAny(TriageReasons.SpamPhrase, TriageReasons.SpamWords) || (signals.Has(TriageReasons.Link) && spam >= SpamWithLink));
        var other = 1 - Math.Max(Math.Max(Math.Max(question, complaint), Math.Max(request, praise)), Math.Max(spam, abuse));
        return new(Round(question), Round(complaint), Round(request), Round(praise), Round(spam), Round(abuse), Round(other));
    }

    public static Intent Choose(IntentProbabilities p, double thanks, Signals signals, TriageContext? context) =>
        IsSpam(p) ? Intent.Spam
        : IsAbuse(p, signals) ? Intent.Abuse
        : p.Request >= 0.5 && !signals.Has(TriageReasons.QuestionMark) && !AsksByRule(signals) ? Intent.Request
        : p.Question >= 0.5 && ((p.Question >= QuestionByWeights && p.Question >= p.Praise) || signals.Has(TriageReasons.QuestionMark) || AsksByRule(signals)) ? Intent.Question
        : p.Complaint >= 0.5 && p.Complaint >= p.Praise ? Intent.Complaint
        : signals.Has(TriageReasons.FanPhrase) || (context is { HasMedia: true } && p.Praise < 0.5) ? Intent.FanContent
        : p.Praise >= 0.5 || thanks >= PraiseByScore ? Intent.Praise
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
        var praise = text.Marks.Glad > 0 && text.Marks.Sad == 0 ? 0.97 : 0.05;
        return new(question, text.Marks.Sad > 0 ? 0.5 : 0.01, 0.01, praise, 0.01, 0.01, Round(1 - Math.Max(question, praise)));
    }

    private static double AtLeast(double least, double value, bool applies) => applies ? Math.Max(least, value) : value;

    private static double Round(double probability) => Math.Round(probability, 6);
}
