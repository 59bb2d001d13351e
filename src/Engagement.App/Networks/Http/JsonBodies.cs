using System.Text;
using System.Text.Json;
using RestEase;

namespace Engagement.App.Networks.Http;

/// <summary>Writes request bodies with System.Text.Json.</summary>
internal sealed class JsonBodies(JsonSerializerOptions options) : RequestBodySerializer
{
    public override HttpContent? SerializeBody<T>(T body, RequestBodySerializerInfo info) =>
        body is null ? null : new StringContent(JsonSerializer.Serialize(body, options), Encoding.UTF8, "application/json");
}
