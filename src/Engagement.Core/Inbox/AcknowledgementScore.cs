using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox;

/// <summary>How sure a reading must be before a comment is thanked by itself.</summary>
public static class AcknowledgementScore
{
    // Chosen on the comments kept aside (tests/Engagement.Triage measure): 0.5 % of what a person must see is thanked there.
    // The protocol of the same tool shows less risk and less coverage on most sets that the weights never saw.
    private const double LeastEnglish = 3.35;
    private const double LeastFinnish = 1.9;
    private const double MostOfQuestion = 0.6;
    private const double MostOfSpamOrAbuse = 0.5;
    private const double SurePictures = 12;

    /// <summary>True when the comment is so surely praise, and so surely nothing else, that no person need see it first.</summary>
    public static bool IsSure(Triage triage)
    {
        ArgumentNullException.ThrowIfNull(triage);
        return IsOpen(triage) && triage.Thanks >= LeastIn(triage.Language);
    }

    /// <summary>The least score that is sure.</summary>
    internal static double LeastIn(string language) => language is "fi" ? LeastFinnish : LeastEnglish;

    /// <summary>True when only the score decides: praise in a language that is known, and no rule against it.</summary>
    internal static bool IsOpen(Triage triage) =>
        triage.Intent is Intent.Praise or Intent.FanContent
        && triage.Language is "en" or "fi"
        && triage.Urgency is Urgency.None
        && triage.Probabilities.Question < MostOfQuestion
        && Math.Max(triage.Probabilities.Spam, triage.Probabilities.Abuse) < MostOfSpamOrAbuse
        && !triage.Reasons.Any(IsGate);

    /// <summary>A comment of nothing but glad pictures is as sure as any.</summary>
    internal static double OfPicturesAlone(IntentProbabilities probabilities) => probabilities.Praise > 0.9 ? SurePictures : -SurePictures;

    private static bool IsGate(string reason)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        return GateRules.Contains(colon < 0 ? reason : reason[..colon]);
    }
}
