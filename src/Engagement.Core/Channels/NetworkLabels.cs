using System.Collections.Frozen;

namespace Engagement.Core.Channels;

/// <summary>The labels with which networks warn their readers; as Bluesky's moderation service names them.</summary>
public static class NetworkLabels
{
    private static readonly FrozenSet<string> Warnings = FrozenSet.Create(
        StringComparer.Ordinal,
        "!hide", "!warn", "!takedown", "spam", "scam", "porn", "sexual", "nudity", "sexual-figurative", "graphic-media", "gore", "corpse", "self-harm", "sensitive", "threat", "intolerant", "intolerance",
        "hate", "rude", "harassment", "extremist", "terrorism", "illicit", "security", "unsafe-link", "impersonation", "misinformation", "misleading", "engagement-farming", "inauthentic");

    /// <summary>The first label that warns; null when none does: many say only what somebody is, or who may read along.</summary>
    public static string? Warning(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.FirstOrDefault(Warnings.Contains);
    }
}
