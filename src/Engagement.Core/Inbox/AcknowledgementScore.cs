using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox;

/// <summary>How sure a reading must be before a comment is thanked by itself.</summary>
public static class AcknowledgementScore
{
    // Chosen by tests/Engagement.Triage on the comments kept aside for choosing: at most 0.4 % of what a person must see is thanked.
    private const double LeastEnglish = 3.9;
    private const double LeastFinnish = 2.8;
    private const double MostOfQuestion = 0.2;
    private const double MostOfComplaint = 0.2;
    private const double MostOfSpamOrAbuse = 0.5;
    private const double FanContentEase = 0.3;

    /// <summary>True when the comment is so surely praise, and so surely nothing else, that no person need see it first.</summary>
    public static bool IsSure(Triage triage)
    {
        ArgumentNullException.ThrowIfNull(triage);
        var p = triage.Probabilities;
        var least = triage.Language is "fi" ? LeastFinnish : LeastEnglish;
        return triage.Intent is Intent.Praise or Intent.FanContent
            && Of(p) >= (triage.Intent is Intent.FanContent ? least - FanContentEase : least)
            && Math.Max(p.Question, p.Request) < MostOfQuestion
            && p.Complaint < MostOfComplaint
            && Math.Max(p.Spam, p.Abuse) < MostOfSpamOrAbuse
            && !HasGate(triage);
    }

    /// <summary>Log-odds of praise over the log-odds of the likelier of question and complaint.</summary>
    public static double Of(IntentProbabilities probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        return LogOdds(probabilities.Praise) - Math.Max(LogOdds(probabilities.Question) - 0.4, LogOdds(probabilities.Complaint));
    }

    /// <summary>True when a rule spoke after which no score is good enough.</summary>
    internal static bool HasGate(Triage triage) => triage.Reasons.Any(IsGate);

    private static double LogOdds(double probability)
    {
        var bounded = Math.Clamp(probability, 1e-5, 1 - 1e-5);
        return Math.Log(bounded / (1 - bounded));
    }

    private static bool IsGate(string reason)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        return GateRules.Contains(colon < 0 ? reason : reason[..colon]);
    }
}
