using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>A fan's grant for one library item.</summary>
internal sealed class Permission
{
    public required PermissionId Id { get; init; }

    public required LibraryItemId LibraryItemId { get; init; }

    public required PermissionState State { get; set; }

    /// <summary>Who granted it, as they call themselves on the network.</summary>
    public required string Who { get; init; }

    /// <summary>The words of the grant.</summary>
    public string? Words { get; set; }

    public string? Link { get; set; }

    public string? Scope { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    public DateTimeOffset? Until { get; set; }

    public int Version { get; set; }
}
