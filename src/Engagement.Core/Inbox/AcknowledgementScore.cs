using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox;

/// <summary>How sure a reading must be before a comment is thanked by itself.</summary>
public static class AcknowledgementScore
{
    /// <summary>True when the comment is so surely praise, and so surely nothing else, that no person need see it first.</summary>
    public static bool IsSure(Triage triage)
    {
        ArgumentNullException.ThrowIfNull(triage);
        var p = triage.Probabilities;
        return triage.Intent is Intent.Praise or Intent.FanContent
            && p.Praise >= 0.8 && p.Question < 0.1 && p.Complaint < 0.1 && p.Request < 0.1 && p.Spam < 0.1 && p.Abuse < 0.1
            && !triage.Reasons.Any(IsGate);
    }

    private static bool IsGate(string reason)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        return GateRules.Contains(colon < 0 ? reason : reason[..colon]);
    }
}
