using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Several new records that are written together or not at all.</summary>
internal sealed record BlueskyWrites(string Repo, IReadOnlyList<BlueskyWrites.Create> Writes)
{
    internal sealed record Create(string Collection, string Rkey, object Value)
    {
        [JsonPropertyName("$type")]
        public string Type { get; } = "com.atproto.repo.applyWrites#create";
    }
}
