using System.Text.Json;

namespace Engagement.App.Networks.X;

/// <summary>Where the next poll goes on.</summary>
/// <param name="MentionsSince">The newest mention heard.</param>
/// <param name="MentionsAt">When mentions were heard last.</param>
/// <param name="CommentsAt">When comments were heard last.</param>
internal sealed record XCursor(string? MentionsSince, DateTimeOffset? MentionsAt, DateTimeOffset? CommentsAt)
{
    public static XCursor Read(string? text)
    {
        try
        {
            return text is null ? new(null, null, null) : JsonSerializer.Deserialize<XCursor>(text, JsonSerializerOptions.Web) ?? new(null, null, null);
        }
        catch (JsonException)
        {
            return new(null, null, null);
        }
    }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
