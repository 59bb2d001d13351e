using System.Text.Json;

namespace Engagement.Web.Templates;

/// <summary>Turns JSON into the few kinds of value that a template may see.</summary>
internal static class TemplateFacts
{
    public static IReadOnlyDictionary<string, object?> From(IReadOnlyDictionary<string, JsonElement>? data) =>
        (data ?? new Dictionary<string, JsonElement>()).ToDictionary(pair => pair.Key, pair => Value(pair.Value));

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(part => part.Name).ToDictionary(part => part.Key, part => Value(part.Last().Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String when element.GetString() is { Length: >= 10 } text => Date(element, text),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // JSON has no dates; what is wholly one is one, so that {{date …}} can be tried.
    private static object Date(JsonElement element, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : text.Length >= 20 && text[10] == 'T' && element.TryGetDateTimeOffset(out var instant) ? instant
        : text;
}
