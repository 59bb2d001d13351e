using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>A fan's grant as the item's page shows it.</summary>
public sealed record PermissionLine(
    PermissionId Id,
    PermissionState State,
    string Who,
    string? Words,
    string? Link,
    string? Scope,
    DateTimeOffset AskedAt,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? Until,
    ConversationId? ConversationId);
