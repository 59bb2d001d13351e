using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>A post: one of ours, or one of a fan that names us.</summary>
internal sealed class InstagramMedia
{
    public required long Id { get; init; }

    /// <summary>Our account, or the fan.</summary>
    public required long AuthorId { get; init; }

    public required string Kind { get; init; }

    public required string Caption { get; init; }

    public IReadOnlyList<long> Files { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int Likes { get; set; }

    [JsonIgnore]
    public Timeline<InstagramComment> Comments { get; } = new();

    [JsonIgnore]
    public string Permalink => $"https://www.instagram.com/p/{Id:x}/";
}
