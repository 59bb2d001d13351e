using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>One call with all its words, whether they came in the address, a form or JSON; nested names are written <c>poll[options][]</c>.</summary>
internal sealed class MastodonRequest(HttpContext http, IReadOnlyDictionary<string, List<string>> words, IFormFileCollection? files)
{
    public HttpContext Http => http;

    public IFormFileCollection? Files => files;

    public MastodonToken? Token { get; set; }

    public MastodonPerson? Person { get; set; }

    public MastodonPerson Me => Person ?? throw RefusedByMastodon.NoUser();

    public string Host => $"{http.Request.Scheme}://{http.Request.Host}";

    public static async Task<MastodonRequest> ReadAsync(HttpContext http)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in http.Request.Query)
        {
            words[name] = [.. values.OfType<string>()];
        }

        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync();
            foreach (var (name, values) in form)
            {
                words[name] = [.. values.OfType<string>()];
            }

            return new MastodonRequest(http, words, form.Files);
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (body.TrimStart().StartsWith('{'))
        {
            Flatten(words, "", Parse(body));
        }

        return new MastodonRequest(http, words, null);
    }

    public string? Text(string name) => words.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    public IReadOnlyList<string> List(string name) => words.GetValueOrDefault(name + "[]") ?? words.GetValueOrDefault(name) ?? [];

    public bool Flag(string name) => Text(name) is "true" or "1" or "on" or "t";

    public int Limit(int normal, int most) =>
        int.TryParse(Text("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? Math.Min(limit, most) : normal;

    public long Id(string name, long otherwise) =>
        Text(name) is { Length: > 0 } text ? long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw RefusedByMastodon.NotFound() : otherwise;

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            throw new RefusedByMastodon(400, "Error occurred while parsing request parameters");
        }
    }

    private static void Flatten(Dictionary<string, List<string>> words, string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject inner:
                foreach (var (key, value) in inner)
                {
                    Flatten(words, name.Length == 0 ? key : $"{name}[{key}]", value);
                }

                break;
            case JsonArray list:
                words[name + "[]"] = [.. list.Select(item => item?.ToString() ?? "")];
                break;
            case not null:
                words[name] = [node.ToString()];
                break;
        }
    }
}
