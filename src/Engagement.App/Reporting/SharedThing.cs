namespace Engagement.App.Reporting;

/// <summary>What a valid link shows.</summary>
public sealed record SharedThing(ShareKind Kind, string Target, string Language, DateTimeOffset ExpiresAt);
