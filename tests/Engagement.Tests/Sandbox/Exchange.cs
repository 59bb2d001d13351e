using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

/// <summary>One call and its answer as they went over the wire.</summary>
public sealed record Exchange(string Network, string Method, string Path, IReadOnlyDictionary<string, string> Query, string? ContentType, JsonNode? Request, int Status, JsonNode? Response);
