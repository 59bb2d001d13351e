using Engagement.Core.Common;

namespace Engagement.App.Ticks;

/// <summary>One running process of the program. What it has claimed is its own until its lease runs out.</summary>
internal sealed class Worker
{
    public required WorkerId Id { get; init; }

    /// <summary>Machine and process id, for people.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset HeartbeatAt { get; set; }

    public required DateTimeOffset LeaseUntil { get; set; }
}
