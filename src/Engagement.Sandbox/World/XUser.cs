using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>Somebody at X: an account of ours, or a fan.</summary>
internal sealed class XUser
{
    public required long Id { get; init; }

    public required string Handle { get; init; }

    public required string Name { get; set; }

    public required bool Ours { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    [JsonIgnore]
    public Timeline<XPost> Posts { get; } = new();

    [JsonIgnore]
    public Timeline<XPost> Mentions { get; } = new();

    /// <summary>What was said lately, so that it is refused when it is said again; also after it was deleted.</summary>
    [JsonIgnore]
    public Dictionary<string, DateTimeOffset> Said { get; } = [];
}
