namespace Engagement.App.Reporting;

/// <summary>What a valid link shows.</summary>
public sealed record OpenedLink(ShareKind Kind, string Target, string Language, DateTimeOffset ExpiresAt);
