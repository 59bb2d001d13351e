using Engagement.App.Networks;

namespace Engagement.App.Outbound;

/// <summary>A claim and what became of it.</summary>
internal sealed record FinishedClaim(Claim Claim, SendOutcome Outcome, DateTimeOffset EndedAt);
