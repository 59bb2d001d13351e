using System.Text.Json;

namespace Engagement.App.Networks.Bluesky;

/// <summary>An uploaded picture; it goes into the record just as it came.</summary>
internal sealed record BlueskyUploaded(JsonElement Blob);
