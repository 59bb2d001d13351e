using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class PagePhoto
{
    public required long Id { get; init; }

    public required long PageId { get; init; }

    public required string Caption { get; init; }

    public string? AltText { get; init; }

    public string? Url { get; init; }

    public string ContentType { get; init; } = "image/jpeg";

    public required DateTimeOffset CreatedAt { get; init; }

    public long? PostId { get; set; }

    [JsonIgnore]
    public byte[] Bytes { get; set; } = [];
}
