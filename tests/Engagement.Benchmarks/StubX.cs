using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Engagement.Benchmarks;

/// <summary>As much of X as the whole program needs to publish and to read back: its texts begin with "Post" and their number.</summary>
internal static class StubX
{
    public static void Map(WebApplication app, ConcurrentQueue<(string Key, long Microseconds)> arrivals, TimeSpan delay)
    {
        var timelines = new ConcurrentDictionary<string, ConcurrentQueue<JsonObject>>();
        var last = 1_000_000_000L;
        app.MapGet("/2/users/me", (HttpContext http) => Results.Json(new JsonObject
        {
            ["data"] = new JsonObject { ["id"] = Account(http), ["username"] = $"acme{Account(http)}", ["name"] = "Acme" },
        }));
        app.MapPost("/2/tweets", async (HttpContext http) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var text = (string)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!["text"]!;
            arrivals.Enqueue((text.Split(' ')[1], now.Ticks / TimeSpan.TicksPerMicrosecond));
            var id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
            timelines.GetOrAdd(Account(http), _ => new()).Enqueue(new JsonObject { ["id"] = id, ["text"] = text, ["created_at"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) });
            await Task.Delay(delay, http.RequestAborted);
            return Results.Json(new JsonObject { ["data"] = new JsonObject { ["id"] = id, ["text"] = text } }, statusCode: 201);
        });
        app.MapGet("/2/users/{id}/tweets", (string id) =>
        {
            var all = timelines.TryGetValue(id, out var mine) ? mine.Reverse().Take(100).Select(post => post.DeepClone()).ToArray() : [];
            return Results.Json(new JsonObject { ["data"] = new JsonArray(all), ["meta"] = new JsonObject { ["result_count"] = all.Length } });
        });
        app.MapGet("/2/{**rest}", () => Results.Json(new JsonObject { ["meta"] = new JsonObject { ["result_count"] = 0 } }));
    }

    // The token of account 7 is "token7".
    private static string Account(HttpContext http) => http.Request.Headers.Authorization.ToString().Split("token")[^1];
}
