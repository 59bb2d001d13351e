using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Graph;

/// <summary>One call to Graph, wherever its words stood: address, form, multipart or JSON.</summary>
internal sealed class GraphRequest
{
    public required string Method { get; init; }

    /// <summary>The path without the version, in parts.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    public required IReadOnlyDictionary<string, JsonNode?> Words { get; init; }

    public required string? Token { get; init; }

    /// <summary>Scheme, host and version, for the links to the next page.</summary>
    public required string Root { get; init; }

    public IFormFileCollection? Files { get; init; }

    public string WirePath => "/" + string.Join('/', Path);

    public string? Text(string name) => Words.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value => value.ToString(),
        var other => other.ToJsonString(),
    };

    public string Need(string name) => Text(name) is { Length: > 0 } text ? text : throw RefusedByGraph.Parameter($"The parameter {name} is required.");

    public bool? Flag(string name) => Text(name)?.ToUpperInvariant() switch
    {
        null or "" => null,
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => throw RefusedByGraph.Parameter($"Param {name} must be a boolean"),
    };

    public int Limit(int normal, int most = 100)
    {
        var text = Text("limit");
        return text is null ? normal
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, most)
            : throw RefusedByGraph.Parameter("Param limit must be an integer");
    }

    /// <summary>An instant as unix seconds or as a date.</summary>
    public DateTimeOffset? Time(string name)
    {
        var text = Text(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
            : throw RefusedByGraph.Parameter($"Param {name} must be a timestamp");
    }

    /// <summary>A structured word: an object in a JSON body, or JSON written into a form.</summary>
    public JsonNode? Structure(string name)
    {
        var node = Words.GetValueOrDefault(name);
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return node;
        }

        try
        {
            return JsonNode.Parse(value.ToString());
        }
        catch (JsonException)
        {
            throw RefusedByGraph.Parameter($"Param {name} must be JSON");
        }
    }
}
