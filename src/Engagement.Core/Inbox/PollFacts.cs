namespace Engagement.Core.Inbox;

/// <summary>What the decision how often to ask a channel's network stands on.</summary>
/// <param name="Usual">How often it is asked when nothing speaks against it.</param>
/// <param name="Left">Calls that the network lets us make until it counts anew; null when it does not say.</param>
/// <param name="Of">Of how many; null when it does not say.</param>
/// <param name="ResetAt">When it counts anew.</param>
/// <param name="Spent">The part of the month's money for reading that is spent, 1 for all of it; null when reading is free or unlimited.</param>
public sealed record PollFacts(TimeSpan Usual, long? Left = null, long? Of = null, DateTimeOffset? ResetAt = null, double? Spent = null);
