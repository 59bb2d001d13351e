using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Core.Common;

namespace Engagement.Web.Api;

/// <summary>Typed ids as decimal strings: browsers cannot hold 63 bits in a number.</summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

    public override bool CanConvert(Type typeToConvert) => IsId(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class IdJsonConverter<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && IdText.TryRead<TId>(reader.GetString(), out var id)
                ? id
                : throw new JsonException("An id is a string of digits.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(IdText.Write(value.Value));

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            IdText.TryRead<TId>(reader.GetString(), out var id) ? id : throw new JsonException("An id is a string of digits.");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(IdText.Write(value.Value));
    }
}
