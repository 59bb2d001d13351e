using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>A film of a page: uploaded in parts, then worked on, then shown by a post that has a number of its own.</summary>
internal sealed class PageVideo
{
    public required long Id { get; init; }

    public required long PageId { get; init; }

    public required string Session { get; init; }

    public required long Size { get; init; }

    public string Description { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is worked on; null until the upload is finished.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    public bool Failed { get; set; }

    /// <summary>Whether it is to be shown when it is ready.</summary>
    public bool Published { get; set; } = true;

    public long? PostId { get; set; }

    [JsonIgnore]
    public MemoryStream Bytes { get; } = new();

    public string StateAt(DateTimeOffset now) => ReadyAt switch
    {
        null => "uploading",
        { } ready when now < ready => "processing",
        _ => Failed ? "error" : "ready",
    };
}
