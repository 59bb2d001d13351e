namespace Engagement.App.People;

/// <summary>Either the request is ours to do, or it was done and this is its answer.</summary>
internal sealed record AnswerClaim(KnownAnswer? Known);
