using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>What makes a part of a text a link, a tag or a mention; counted in bytes of UTF-8.</summary>
internal sealed record BlueskyFacet(BlueskyFacet.Range Index, IReadOnlyList<BlueskyFacet.Feature> Features)
{
    internal sealed record Range(int ByteStart, int ByteEnd);

    internal sealed record Feature([property: JsonPropertyName("$type")] string Type)
    {
        public string? Uri { get; init; }

        public string? Tag { get; init; }

        public string? Did { get; init; }
    }
}
