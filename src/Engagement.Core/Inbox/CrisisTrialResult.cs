namespace Engagement.Core.Inbox;

/// <summary>What the watch would have said over a channel's own past.</summary>
/// <param name="Judged">How long a time was judged.</param>
/// <param name="Warnings">The oldest first.</param>
public sealed record CrisisTrialResult(TimeSpan Judged, IReadOnlyList<CrisisWarning> Warnings);
