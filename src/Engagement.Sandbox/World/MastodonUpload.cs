using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class MastodonUpload
{
    public required long Id { get; init; }

    public required long OwnerId { get; init; }

    public required string ContentType { get; init; }

    public string? Description { get; set; }

    /// <summary>When the server has worked on it; null when at once.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    public bool Failed { get; set; }

    public long? StatusId { get; set; }

    [JsonIgnore]
    public byte[] Bytes { get; set; } = [];

    [JsonIgnore]
    public string Kind => ContentType == "image/gif" ? "gifv" : ContentType.Split('/')[0];
}
