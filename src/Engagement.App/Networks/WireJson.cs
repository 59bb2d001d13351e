using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Engagement.App.Networks;

/// <summary>JSON as networks send it: half a character, in bytes or as an escape, is shown as one that cannot be read, and breaks nothing.</summary>
internal static class WireJson
{
    private const int EscapeLength = 6;
    private const string Unreadable = "\\uFFFD";

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body) => JsonDocument.Parse(Mend(Encoding.UTF8.GetString(body.Span)));

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(string body) => JsonDocument.Parse(Mend(body));

    /// <summary>The same text, each escape of half a character replaced.</summary>
    public static string Mend(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
        {
            return json;
        }

        var mended = new StringBuilder(json.Length);
        var at = 0;
        while (at < json.Length)
        {
            var length = json[at] == '\\' ? LengthAt(json, at) : 1;
            var isHalf = length == EscapeLength && UnitAt(json, at) is { } unit && char.IsSurrogate(unit);
            mended.Append(isHalf ? Unreadable : json.AsSpan(at, Math.Min(length, json.Length - at)));
            at += length;
        }

        return mended.ToString();
    }

    /// <summary>A field that holds a text; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Two halves that belong together are one.
    private static int LengthAt(string json, int at) => UnitAt(json, at) switch
    {
        null => 2,
        { } first when char.IsHighSurrogate(first) && UnitAt(json, at + EscapeLength) is { } second && char.IsLowSurrogate(second) => 2 * EscapeLength,
        _ => EscapeLength,
    };

    private static char? UnitAt(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
