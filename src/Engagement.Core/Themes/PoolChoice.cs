namespace Engagement.Core.Themes;

/// <summary>What a pool says to a slot.</summary>
/// <param name="Offers">What it may take, the best first.</param>
/// <param name="Passed">What it may not take, and why.</param>
public sealed record PoolChoice(IReadOnlyList<PoolOffer> Offers, IReadOnlyList<PoolPass> Passed);
