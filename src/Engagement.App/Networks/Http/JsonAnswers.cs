using System.Text.Json;
using RestEase;

namespace Engagement.App.Networks.Http;

/// <summary>Reads answers with System.Text.Json.</summary>
internal sealed class JsonAnswers(JsonSerializerOptions options) : ResponseDeserializer
{
    public override T Deserialize<T>(string? content, HttpResponseMessage response, ResponseDeserializerInfo info) =>
        JsonSerializer.Deserialize<T>(string.IsNullOrEmpty(content) ? "null" : WireJson.Mend(content), options)!;
}
