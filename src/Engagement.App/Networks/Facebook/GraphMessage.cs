namespace Engagement.App.Networks.Facebook;

/// <summary>A private message that was taken.</summary>
internal sealed record GraphMessage(string? RecipientId, string? MessageId);
using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Facebook;

/// <summary>The id of a message that was written to a person.</summary>
internal sealed record GraphMessage([property: JsonPropertyName("message_id")] string? MessageId);
