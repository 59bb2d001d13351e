using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class InstagramComment
{
    public required long Id { get; init; }

    public required long MediaId { get; init; }

    /// <summary>The comment at the top of its thread; null for one that is itself at the top.</summary>
    public long? ParentId { get; init; }

    /// <summary>One of our accounts, or a fan.</summary>
    public required long AuthorId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public bool Hidden { get; set; }

    [JsonIgnore]
    public Timeline<InstagramComment> Replies { get; } = new();
}
