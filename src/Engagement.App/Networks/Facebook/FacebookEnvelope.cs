using System.Text;
using System.Text.Json;

namespace Engagement.App.Networks.Facebook;

/// <summary>One body holds up to a thousand changes of several Pages; each is kept by itself.</summary>
internal static class FacebookEnvelope
{
    private static readonly string[] Lists = ["changes", "messaging"];

    public static IReadOnlyList<WebhookEvent> Split(ReadOnlyMemory<byte> body)
    {
        using var document = WireJson.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        var kind = Text(root, "object") ?? "unknown";
        var events = new List<WebhookEvent>();
        foreach (var entry in Items(root, "entry"))
        {
            foreach (var list in Lists)
            {
                events.AddRange(Items(entry, list).Select(one => Event(kind, entry, list, one)));
            }
        }

        // What has another shape is kept whole.
        return events.Count > 0 ? events : [new($"{kind}:{TextPrint.Of(root.GetRawText())}", root.GetRawText())];
    }

    private static WebhookEvent Event(string kind, JsonElement entry, string list, JsonElement one)
    {
        var page = Text(entry, "id") ?? "";
        var value = one.TryGetProperty("value", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : one;
        var thing = Text(value, "comment_id") ?? Text(value, "post_id") ?? "";
        string[] parts =
        [
            kind, page, Text(one, "field") ?? list, thing, Text(value, "verb") ?? "", Text(value, "created_time") ?? "", TextPrint.Of(value.GetRawText()),
        ];
        return new(string.Join(':', parts), Body(kind, entry, list, one));
    }

    /// <summary>The same shape as the whole, with this one change in it.</summary>
    private static string Body(string kind, JsonElement entry, string list, JsonElement one)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("object", kind);
            writer.WriteStartArray("entry");
            writer.WriteStartObject();
            foreach (var property in entry.EnumerateObject().Where(property => !Lists.Contains(property.Name)))
            {
                property.WriteTo(writer);
            }

            writer.WriteStartArray(list);
            one.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A text, or a number as text: ids come as both.</summary>
    internal static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
