using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class XMedia
{
    public required long Id { get; init; }

    public required long OwnerId { get; init; }

    public required string Category { get; init; }

    public required string ContentType { get; set; }

    public string? AltText { get; set; }

    public bool Complete { get; set; }

    public bool Failed { get; set; }

    /// <summary>When the processing ends; null when there is none.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    public DateTimeOffset? PendingUntil { get; set; }

    public long Size { get; set; }

    [JsonIgnore]
    public byte[] Bytes { get; set; } = [];

    [JsonIgnore]
    public SortedDictionary<int, byte[]> Segments { get; } = [];

    [JsonIgnore]
    public string Key => (IsVideo ? "7_" : "3_") + Id;

    [JsonIgnore]
    public bool IsVideo => Category.EndsWith("video", StringComparison.Ordinal);

    public bool UsableAt(DateTimeOffset now) => Complete && StateAt(now) == "succeeded";

    public string StateAt(DateTimeOffset now) => ReadyAt switch
    {
        { } ready when now < ready => now < PendingUntil ? "pending" : "in_progress",
        _ => Failed ? "failed" : "succeeded",
    };
}
