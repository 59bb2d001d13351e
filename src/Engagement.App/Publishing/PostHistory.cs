namespace Engagement.App.Publishing;

/// <summary>Who changed what in a post, and what was said about which version.</summary>
public sealed record PostHistory(IReadOnlyList<VersionLine> Versions, IReadOnlyList<ApprovalLine> Steps);
