using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.Sandbox.Graph;

/// <summary>Reads a call in any of the ways that clients write one.</summary>
internal static partial class GraphReader
{
    public static async Task<GraphRequest> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var words = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        Add(words, request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        IFormFileCollection? files = null;
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            Add(words, form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
            files = form.Files;
        }
        else
        {
            using var reader = new StreamReader(request.Body);
            ReadBody(words, await reader.ReadToEndAsync());
        }

        return Make(request.Method, request.Path.Value ?? "/", words, HeaderToken(request), $"{request.Scheme}://{request.Host}", files);
    }

    /// <summary>One call inside a batch: its own address and body, and the token of the whole when it brings none.</summary>
    public static GraphRequest FromBatch(string method, string relativeUrl, string? body, GraphRequest outer)
    {
        var cut = relativeUrl.Split('?', 2);
        var words = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        if (cut.Length > 1)
        {
            AddQuery(words, cut[1]);
        }

        ReadBody(words, body ?? "");
        words.TryAdd("appsecret_proof", outer.Text("appsecret_proof"));
        return Make(method, "/" + cut[0].TrimStart('/'), words, outer.Token, outer.Root, null);
    }

    public static string? HeaderToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header[..space].ToUpperInvariant() is "BEARER" or "OAUTH" ? header[(space + 1)..].Trim() : null;
    }

    private static GraphRequest Make(string method, string path, Dictionary<string, JsonNode?> words, string? token, string root, IFormFileCollection? files)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var versioned = parts.Length > 0 && VersionPattern().IsMatch(parts[0]);
        var word = words.GetValueOrDefault("access_token")?.ToString();
        var said = words.GetValueOrDefault("method")?.ToString().ToUpperInvariant();
        return new GraphRequest
        {
            Method = method == "POST" && said is "DELETE" or "GET" ? said : method,
            Path = versioned ? parts[1..] : parts,
            Words = words,
            Token = word ?? token,
            Root = root + (versioned && !root.EndsWith(parts[0], StringComparison.Ordinal) ? "/" + parts[0] : ""),
            Files = files,
        };
    }

    private static void ReadBody(Dictionary<string, JsonNode?> words, string body)
    {
        var text = body.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return;
        }

        if (text[0] != '{')
        {
            AddQuery(words, body);
            return;
        }

        try
        {
            foreach (var (name, value) in JsonNode.Parse(body)!.AsObject())
            {
                words[name] = value?.DeepClone();
            }
        }
        catch (JsonException)
        {
            throw RefusedByGraph.Parameter("Invalid JSON body");
        }
    }

    private static void AddQuery(Dictionary<string, JsonNode?> words, string query) =>
        Add(words, QueryHelpers.ParseQuery(query).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));

    /// <summary><c>name[0]=…</c> of PHP-like clients becomes a list.</summary>
    private static void Add(Dictionary<string, JsonNode?> words, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            var bracket = key.IndexOf('[', StringComparison.Ordinal);
            if (bracket <= 0 || !key.EndsWith(']'))
            {
                words[key] = value;
                continue;
            }

            var list = words.GetValueOrDefault(key[..bracket]) as JsonArray ?? [];
            list.Add(value);
            words[key[..bracket]] = list;
        }
    }

    [GeneratedRegex(@"^v\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex VersionPattern();
}
