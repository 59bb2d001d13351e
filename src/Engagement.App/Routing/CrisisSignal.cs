using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A channel fared far worse than usual for an hour. One at a time per channel.</summary>
internal sealed class CrisisSignal
{
    public required CrisisSignalId Id { get; init; }

    public required ChannelId ChannelId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Complaints, abuse and urgent things in the hour before.</summary>
    public required int Observed { get; init; }

    /// <summary>What such an hour usually brings.</summary>
    public required double Expected { get; init; }

    /// <summary>How likely so many would be by chance.</summary>
    public required double Chance { get; init; }

    /// <summary>The comments themselves.</summary>
    public List<InteractionId> Comments { get; init; } = [];

    /// <summary>When it calmed down, or a person said that it is over.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who said so; null where the channel calmed down by itself.</summary>
    public string? EndedBy { get; set; }

    /// <summary>That person said that it was nothing: a false alarm.</summary>
    public bool WasNothing { get; set; }

    public int Version { get; set; }
}
