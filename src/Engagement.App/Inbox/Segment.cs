using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>People who have something in common, found by a rule.</summary>
internal sealed class Segment
{
    public required string Name { get; init; }

    public required SegmentRule Rule { get; set; }

    public int Version { get; set; }
}
