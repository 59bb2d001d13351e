using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Mastodon;

/// <summary>What is answered, and where a list goes on.</summary>
internal sealed record MastodonAnswer(int Status, JsonNode? Body, string? Link = null)
{
    public static MastodonAnswer Ok(JsonNode body) => new(200, body);
}
