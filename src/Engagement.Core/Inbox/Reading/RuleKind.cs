namespace Engagement.Core.Inbox.Reading;

/// <summary>One section of words.txt.</summary>
internal enum RuleKind
{
    QuestionPhrase,
    RequestPhrase,
    ComplaintPhrase,
    ComplaintWord,
    GraveWord,
    Negation,
    Contrast,
    Gratitude,
    PraisePhrase,
    FanPhrase,
    SpamPhrase,
    SpamWord,
    AbuseWord,
    UrgencySafety,
    UrgencyLegal,
    UrgencyPress,
    UrgencyHealth,
    UrgencyCrisis,
    TopicCare,
    TopicProduct,
    TopicHr,
    TopicPress,
    QuestionWord,
    QuestionWordExclamation,
    QuestionInversionVerb,
    QuestionInversionSubject,
    QuestionCliticException,
}
