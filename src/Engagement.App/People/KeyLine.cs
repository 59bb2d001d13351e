using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.People;

/// <summary>A key as the settings page lists it.</summary>
public sealed record KeyLine(
    ApiKeyId Id, string Name, WorkRole Role, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);
