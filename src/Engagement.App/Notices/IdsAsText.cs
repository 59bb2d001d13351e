using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Core.Common;

namespace Engagement.App.Notices;

/// <summary>Writes ids as the API does: as text, because they are larger than a number of JavaScript holds.</summary>
internal sealed class IdsAsText : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && Array.Exists(typeToConvert.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert))!;

    private sealed class Writer<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdText.Read<TId>(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
