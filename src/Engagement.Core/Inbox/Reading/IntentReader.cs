namespace Engagement.Core.Inbox.Reading;

/// <summary>From what was found to intents.</summary>
internal static class IntentReader
{
    public static IntentProbabilities Probabilities(CommentText text, Signals signals)
    {
        var question = signals.Has(TriageReasons.QuestionMark) ? 0.97
            : signals.HasAny(TriageReasons.QuestionWord, TriageReasons.QuestionInversion, TriageReasons.QuestionClitic, TriageReasons.QuestionPhrase) ? 0.8 : 0.03;
        var complaint = signals.HasAny(TriageReasons.ComplaintPhrase, TriageReasons.SadEmoji) ? 0.75 : signals.Has(TriageReasons.Negation) ? 0.3 : 0.05;
        var request = signals.Has(TriageReasons.RequestPhrase) ? 0.7 : 0.03;
        var praise = signals.HasAny(TriageReasons.PraisePhrase, TriageReasons.Gratitude, TriageReasons.GladEmoji) ? 0.85 : 0.2;
        var spam = signals.Has(TriageReasons.SpamPhrase) ? 0.9 : 0.02;
        var abuse = signals.Has(TriageReasons.AbuseWord) ? 0.9 : 0.02;
        var most = Math.Max(Math.Max(Math.Max(question, complaint), Math.Max(request, praise)), Math.Max(spam, abuse));
        return new(question, complaint, request, praise, spam, abuse, text.Words.Count == 0 ? 1 : 1 - most);
    }

    public static Intent Choose(IntentProbabilities p, Signals signals, TriageContext? context) =>
        p.Spam >= 0.85 ? Intent.Spam
        : p.Abuse >= 0.85 ? Intent.Abuse
        : p.Question >= 0.5 ? Intent.Question
        : p.Request >= 0.5 ? Intent.Request
        : p.Complaint >= 0.5 ? Intent.Complaint
        : signals.Has(TriageReasons.FanPhrase) || (context is { HasMedia: true } && p.Praise < 0.5) ? Intent.FanContent
        : p.Praise >= 0.5 ? Intent.Praise
        : Intent.Other;

    public static Sentiment? Mood(IntentProbabilities p, string language) =>
        language is LanguageReader.Undetermined ? null
        : p.Complaint >= 0.5 && p.Complaint > p.Praise ? Sentiment.Negative
        : p.Praise >= 0.5 ? Sentiment.Positive
        : Sentiment.Neutral;
}
