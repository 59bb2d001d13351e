using Engagement.App.Networks;

namespace Engagement.App.Outbound;

/// <summary>A claim and what became of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">What the network said; <see cref="SendOutcome.Later"/> when it was not asked.</param>
/// <param name="EndedAt">When.</param>
/// <param name="Tried">False when the network was surely not asked: then there was no attempt.</param>
internal sealed record FinishedClaim(Claim Claim, SendOutcome Outcome, DateTimeOffset EndedAt, bool Tried);
