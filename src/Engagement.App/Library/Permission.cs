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

    /// <summary>The hashtag by which they may say yes.</summary>
    public string? Hashtag { get; init; }

    /// <summary>The conversation in which they were asked, where it was in one.</summary>
    public ConversationId? ConversationId { get; init; }

    /// <summary>What we asked with.</summary>
    public DeliveryId? AskedWith { get; init; }

    /// <summary>What they answered with.</summary>
    public InteractionId? AnsweredWith { get; set; }

    public string? Scope { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    public DateTimeOffset? Until { get; set; }

    public int Version { get; set; }
}
