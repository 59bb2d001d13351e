using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>The record of a post.</summary>
internal sealed record BlueskyPost
{
    [JsonPropertyName("$type")]
    public string Type { get; init; } = BlueskyUri.Post;

    public string Text { get; init; } = "";

    public string? CreatedAt { get; init; }

    public IReadOnlyList<string>? Langs { get; init; }

    public IReadOnlyList<BlueskyFacet>? Facets { get; init; }

    public BlueskyThread? Reply { get; init; }

    public JsonElement? Embed { get; init; }

    internal sealed record BlueskyThread(BlueskyRef? Root, BlueskyRef? Parent);
}
