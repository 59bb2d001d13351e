using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>
/// What a network made ready for a delivery, before it is shown: known by its id there, so that after an unclear answer the network can be
/// asked what became of this very thing, and so that it is shown once at most.
/// </summary>
internal sealed class Preparation
{
    public required DeliveryId DeliveryId { get; init; }

    /// <summary>The network's id of what it made ready.</summary>
    public required string RemoteId { get; init; }

    /// <summary>A print of the words and pictures it was made of.</summary>
    public required string Print { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When the network was first asked to show it; null: surely not shown.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>The network's id of what is shown, where it answered.</summary>
    public string? PublishedAs { get; set; }
}
