using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using RestEase;

namespace Engagement.App.Networks.Http;

/// <summary>
/// The declarative clients over the named HTTP clients. Each is made once for a server and kept: RestEase builds an assembly for every
/// one it makes, which costs more than the call and is never given back.
/// </summary>
internal sealed class ApiClients(IHttpClientFactory factory, OutgoingHosts hosts)
{
    private readonly ConcurrentDictionary<(Type Api, string Client, string Address, JsonSerializerOptions Json), object> made = new();

    internal static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new WireTimes(), new WireLists() },
    };

    internal static readonly JsonSerializerOptions CamelCase = new(JsonSerializerOptions.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WireTimes(), new WireLists() },
    };

    /// <summary>A client of an API that names its JSON snake_case.</summary>
    public TApi SnakeCased<TApi>(string client, string baseAddress) => Make<TApi>(client, baseAddress, SnakeCase);

    /// <summary>A client of an API that names its JSON camelCase.</summary>
    public TApi CamelCased<TApi>(string client, string baseAddress) => Make<TApi>(client, baseAddress, CamelCase);

    private TApi Make<TApi>(string client, string baseAddress, JsonSerializerOptions json) =>
        (TApi)made.GetOrAdd((typeof(TApi), client, baseAddress, json), _ => New<TApi>(client, baseAddress, json)!);

    private TApi New<TApi>(string client, string baseAddress, JsonSerializerOptions json)
    {
        // Its connections are renewed below it (NetworkHttp).
        var http = factory.CreateClient(client);
        http.BaseAddress = new Uri(baseAddress.TrimEnd('/') + "/");
        hosts.Admit(http.BaseAddress);
        return new RestClient(http) { RequestBodySerializer = new JsonBodies(json), ResponseDeserializer = new JsonAnswers(json) }.For<TApi>();
    }
}
