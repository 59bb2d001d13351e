namespace Engagement.Core.Inbox.Reading;

/// <summary>The name under which a list speaks by itself. Lists that only serve other rules have none.</summary>
internal static class RuleNames
{
    public static string? Of(RuleKind kind) => kind switch
    {
        RuleKind.QuestionPhrase => TriageReasons.QuestionPhrase,
        RuleKind.RequestPhrase => TriageReasons.RequestPhrase,
        RuleKind.ComplaintPhrase => TriageReasons.ComplaintPhrase,
        RuleKind.ComplaintWord => TriageReasons.ComplaintWord,
        RuleKind.GraveWord => TriageReasons.GraveWord,
        RuleKind.Negation => TriageReasons.Negation,
        RuleKind.Contrast => TriageReasons.ContrastWord,
        RuleKind.Gratitude => TriageReasons.Gratitude,
        RuleKind.PraisePhrase => TriageReasons.PraisePhrase,
        RuleKind.FanPhrase => TriageReasons.FanPhrase,
        RuleKind.SpamPhrase => TriageReasons.SpamPhrase,
        RuleKind.SpamWord => TriageReasons.SpamWord,
        RuleKind.AbuseWord => TriageReasons.AbuseWord,
        RuleKind.UrgencySafety => TriageReasons.UrgencySafety,
        RuleKind.UrgencyLegal => TriageReasons.UrgencyLegal,
        RuleKind.UrgencyPress => TriageReasons.UrgencyPress,
        RuleKind.UrgencyHealth => TriageReasons.UrgencyHealth,
        RuleKind.UrgencyCrisis => TriageReasons.UrgencyCrisis,
        _ => null,
    };
}
