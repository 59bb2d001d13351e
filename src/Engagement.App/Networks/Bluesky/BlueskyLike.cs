using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>The record of a like.</summary>
internal sealed record BlueskyLike(BlueskyRef Subject, string CreatedAt)
{
    [JsonPropertyName("$type")]
    public string Type { get; } = BlueskyUri.Like;
}
