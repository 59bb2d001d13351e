using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class PagePost
{
    public required long Id { get; init; }

    public required long PageId { get; init; }

    public required string Message { get; set; }

    public string? Link { get; init; }

    public IReadOnlyList<long> PhotoIds { get; init; } = [];

    public long? VideoId { get; init; }

    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public bool Published { get; set; }

    public DateTimeOffset? ScheduledAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public bool Hidden { get; set; }

    public HashSet<long> LikedBy { get; init; } = [];

    [JsonIgnore]
    public Timeline<PageComment> Comments { get; } = new();

    [JsonIgnore]
    public string WireId => $"{PageId}_{Id}";
}
