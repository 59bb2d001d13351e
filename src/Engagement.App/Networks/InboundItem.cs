using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks;

/// <summary>One inbound thing as a network client or webhook reader understood it.</summary>
internal sealed record InboundItem
{
    public required NetworkKind Network { get; init; }

    /// <summary>The network's id of our account it belongs to (Page id, user id, DID).</summary>
    public required string AccountRemoteId { get; init; }

    public required InboundVerb Verb { get; init; }

    public required InteractionKind Kind { get; init; }

    public required string RemoteId { get; init; }

    /// <summary>The network's id of the thing it answers, where it answers one.</summary>
    public string? ParentRemoteId { get; init; }

    /// <summary>The network's id of the root post of its thread.</summary>
    public string? RootRemoteId { get; init; }

    /// <summary>Null where the network hides who it was: then it is somebody unknown, not us.</summary>
    public InboundAuthor? Author { get; init; }

    /// <summary>Null where the network sent none (a removal, a hint).</summary>
    public string? Text { get; init; }

    /// <summary>What the network says of it or of its author, in its own words.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> MediaUrls { get; init; } = [];

    public string? Permalink { get; init; }

    /// <summary>The network's own time; null where it sent none.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>True when the event is only a hint and the thing must be read by its id before acting.</summary>
    public bool IsHint { get; init; }
}
