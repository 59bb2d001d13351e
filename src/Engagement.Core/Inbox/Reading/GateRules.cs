using System.Collections.Frozen;

namespace Engagement.Core.Inbox.Reading;

/// <summary>Rules after which no score is good enough to thank by itself.</summary>
internal static class GateRules
{
    private static readonly FrozenSet<string> Gates = new[]
    {
        TriageReasons.QuestionMark, TriageReasons.QuestionWord, TriageReasons.QuestionInversion, TriageReasons.QuestionClitic,
        TriageReasons.QuestionPhrase, TriageReasons.RequestPhrase, TriageReasons.ComplaintPhrase, TriageReasons.GraveWord, TriageReasons.Contrast,
        TriageReasons.SadEmoji, TriageReasons.SpamPhrase, TriageReasons.SpamWord, TriageReasons.SpamWords, TriageReasons.Link, TriageReasons.AbuseWord, TriageReasons.UrgencySafety,
        TriageReasons.UrgencyLegal, TriageReasons.UrgencyPress, TriageReasons.UrgencyHealth, TriageReasons.UrgencyCrisis,
        TriageReasons.OtherScript, TriageReasons.TooLong,
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string rule) => Gates.Contains(rule);
}
