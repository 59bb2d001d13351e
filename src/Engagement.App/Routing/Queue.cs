using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A team that conversations are routed to.</summary>
internal sealed class Queue
{
    public required QueueId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The topic of triage that leads here ("care", "product"); the default queue takes the rest.</summary>
    public string? Topic { get; set; }

    public bool IsDefault { get; set; }

    /// <summary>Target of the first answer by a person.</summary>
    public TimeSpan FirstAnswerTarget { get; set; } = TimeSpan.FromMinutes(90);

    public int Position { get; set; }

    public int Version { get; set; }
}
