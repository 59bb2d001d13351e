using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Http;

/// <summary>An instant in an answer: one that cannot be read is not known, and spoils nothing else.</summary>
internal sealed class WireTimes : JsonConverter<DateTimeOffset?>
{
    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return WireTime.Read(reader.GetString());
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var number) ? WireTime.Read(number) : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } instant)
        {
            writer.WriteStringValue(instant);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
