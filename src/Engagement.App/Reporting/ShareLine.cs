using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>A shared link as lists show it.</summary>
public sealed record ShareLine(ShareLinkId Id, ShareKind Kind, string Target, string By, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string Token)
{
    /// <summary>Which of one's own reports it shows.</summary>
    public string? Name { get; init; }
}
