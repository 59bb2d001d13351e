using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>A professional account of Instagram and the Page it belongs to.</summary>
internal sealed class InstagramAccount
{
    public required long Id { get; init; }

    public required long PageId { get; init; }

    /// <summary>Under which its own comments are signed; not the account's number, as on the real network.</summary>
    public required long ScopedId { get; init; }

    public required string Handle { get; init; }

    public required string Name { get; set; }

    [JsonIgnore]
    public Timeline<InstagramMedia> Media { get; } = new();

    /// <summary>Posts of others that are tagged with it.</summary>
    [JsonIgnore]
    public Timeline<InstagramMedia> Tags { get; } = new();
}
