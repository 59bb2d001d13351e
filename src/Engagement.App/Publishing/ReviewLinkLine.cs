using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A link of a reviewer outside, as the post's page shows it.</summary>
public sealed record ReviewLinkLine(ReviewLinkId Id, string Reviewer, DateTimeOffset ExpiresAt);
