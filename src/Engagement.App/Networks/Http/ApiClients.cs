using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using RestEase;
using RestEase.Implementation;

namespace Engagement.App.Networks.Http;

/// <summary>
/// The declarative clients over the named HTTP clients. Each caller gets a client of its own, for some carry the token of one account; what
/// lies below it is made once for a server. RestEase builds an assembly whenever it is asked for a client, which costs more than the call and
/// is never given back, so it is asked once for each kind.
/// </summary>
internal sealed class ApiClients(IHttpClientFactory factory, OutgoingHosts hosts)
{
    private readonly ConcurrentDictionary<(string Client, string Address, JsonSerializerOptions Json), Requester> requesters = new();

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
        (TApi)Activator.CreateInstance(Made<TApi>.Client, requesters.GetOrAdd((client, baseAddress, json), _ => Open(client, baseAddress, json)))!;

    private Requester Open(string client, string baseAddress, JsonSerializerOptions json)
    {
        // Its connections are renewed below it (NetworkHttp).
        var http = factory.CreateClient(client);
        http.BaseAddress = new Uri(baseAddress.TrimEnd('/') + "/");
        hosts.Admit(http.BaseAddress);
        return new(http) { RequestBodySerializer = new JsonBodies(json), ResponseDeserializer = new JsonAnswers(json) };
    }

    private static class Made<TApi>
    {
        public static readonly Type Client = RestClient.For<TApi>(new Requester(new HttpClient()))!.GetType();
    }
}
