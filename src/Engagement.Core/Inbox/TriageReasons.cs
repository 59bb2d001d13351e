namespace Engagement.Core.Inbox;

/// <summary>Names of the rules that read comments. In <see cref="Triage.Reasons"/> most are followed by ": " and the words found.</summary>
public static class TriageReasons
{
    public const string QuestionMark = "question-mark";
    public const string QuestionWord = "question-word";
    public const string QuestionInversion = "question-inversion";
    public const string QuestionClitic = "question-clitic";
    public const string QuestionPhrase = "question-phrase";
    public const string RequestPhrase = "request-phrase";
    public const string ComplaintPhrase = "complaint-phrase";
    public const string ComplaintWord = "complaint-word";
    public const string GraveWord = "grave-word";
    public const string Contrast = "contrast";
    public const string ContrastWord = "contrast-word";
    public const string Negation = "negation";
    public const string Gratitude = "gratitude";
    public const string PraisePhrase = "praise-phrase";
    public const string FanPhrase = "fan-phrase";
    public const string GladEmoji = "emoji-glad";
    public const string SadEmoji = "emoji-sad";
    public const string SpamPhrase = "spam-phrase";
    public const string SpamWord = "spam-word";
    public const string SpamWords = "spam-words";
    public const string AbuseWord = "abuse-word";
    public const string UrgencySafety = "urgency-safety";
    public const string UrgencyLegal = "urgency-legal";
    public const string UrgencyPress = "urgency-press";
    public const string UrgencyHealth = "urgency-health";
    public const string UrgencyCrisis = "urgency-crisis";
    public const string Link = "link";
    public const string OtherScript = "other-script";
    public const string TooLong = "too-long";
    public const string Model = "model";

    /// <summary>Words about which the workspace's own people taught something.</summary>
    public const string Learned = "learned";
}
