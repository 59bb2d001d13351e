using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class PageComment
{
    public required long Id { get; init; }

    public required long PostId { get; init; }

    /// <summary>The comment at the top of its thread; null for one that is itself at the top.</summary>
    public long? ParentId { get; init; }

    public required long AuthorId { get; init; }

    public required string Message { get; set; }

    public string? AttachmentUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public bool Hidden { get; set; }

    public bool PrivatelyAnswered { get; set; }

    public HashSet<long> LikedBy { get; init; } = [];

    [JsonIgnore]
    public Timeline<PageComment> Replies { get; } = new();

    [JsonIgnore]
    public string WireId => $"{PostId}_{Id}";
}
