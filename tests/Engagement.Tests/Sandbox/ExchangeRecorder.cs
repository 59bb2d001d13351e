using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.Tests.Sandbox;

/// <summary>Keeps every call to the networks, so that a contract can be held against it. Calls to the sandbox itself are not kept.</summary>
public sealed class ExchangeRecorder() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    private readonly ConcurrentQueue<Exchange> _kept = new();

    public IReadOnlyList<Exchange> Kept => [.. _kept];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var type = request.Content?.Headers.ContentType?.MediaType;
        var body = request.Content is null || type == "multipart/form-data" ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var parts = type == "multipart/form-data" ? await PartsAsync(request.Content!, cancellationToken) : null;
        var answer = await base.SendAsync(request, cancellationToken);
        if (path is not ("/" or "/faults-console") && !path.StartsWith("/sandbox/", StringComparison.Ordinal))
        {
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            var query = QueryHelpers.ParseQuery(request.RequestUri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            _kept.Enqueue(new Exchange(path.StartsWith("/2/", StringComparison.Ordinal) ? "x" : path.StartsWith("/api/", StringComparison.Ordinal) ? "mastodon" : "facebook", request.Method.Method, path, query, type,
                parts ?? Read(type, body), (int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)));
        }

        return answer;
    }

    private static async Task<JsonNode> PartsAsync(HttpContent content, CancellationToken ct)
    {
        var boundary = content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        using var bytes = new MemoryStream(await content.ReadAsByteArrayAsync(ct));
        var reader = new MultipartReader(boundary, bytes);
        var parts = new JsonObject();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var disposition = section.GetContentDispositionHeader()!;
            parts[disposition.Name.Value!.Trim('"')] = disposition.FileName.HasValue ? "(file)" : await section.ReadAsStringAsync(ct);
        }

        return parts;
    }

    private static JsonNode? Read(string? type, string? body) => (type, body) switch
    {
        (_, null or "") => null,
        ("application/x-www-form-urlencoded", _) => new JsonObject([.. QueryHelpers.ParseQuery(body).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))]),
        ("application/json", _) => JsonNode.Parse(body),
        _ => null,
    };
}
