using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>How often a channel's network is asked.</summary>
/// <param name="Every">The time between two polls; infinite when none is made.</param>
/// <param name="Pace">Why.</param>
public sealed record PollDecision(TimeSpan Every, PollPace Pace);
