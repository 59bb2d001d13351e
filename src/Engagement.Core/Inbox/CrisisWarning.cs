namespace Engagement.Core.Inbox;

/// <summary>A warning that the watch would have given in the past.</summary>
/// <param name="At">When.</param>
/// <param name="Observed">Bad comments in the hour before.</param>
/// <param name="Expected">What such an hour usually brought until then.</param>
public sealed record CrisisWarning(DateTimeOffset At, int Observed, double Expected);
