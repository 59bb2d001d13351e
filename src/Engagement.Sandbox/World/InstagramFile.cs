using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>A picture or film as it was fetched.</summary>
internal sealed class InstagramFile
{
    public required long Id { get; init; }

    public required string ContentType { get; init; }

    public string? AltText { get; init; }

    [JsonIgnore]
    public byte[] Bytes { get; set; } = [];
}
