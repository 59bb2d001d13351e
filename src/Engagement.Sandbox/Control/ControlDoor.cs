using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Control;

/// <summary>The way in to the sandbox itself: JSON or a form in, JSON or problem details out.</summary>
internal static class ControlDoor
{
    public static void Map(IEndpointRouteBuilder routes, string method, string pattern, Func<HttpContext, JsonObject, (int Status, JsonNode? Body)> handle) =>
        routes.MapMethods(pattern, [method], (RequestDelegate)(async http =>
        {
            int status;
            JsonNode? body;
            try
            {
                (status, body) = handle(http, await ReadAsync(http));
            }
            catch (Refused refusal)
            {
                (status, body) = (refusal.Status, new JsonObject { ["title"] = refusal.Message, ["status"] = refusal.Status });
            }
            catch (RefusedByX refusal)
            {
                (status, body) = (refusal.Status, refusal.Body);
            }

            await XDoor.WriteAsync(http, status, body);
        }));

    public static string Need(JsonObject body, string name) =>
        Text(body, name) is { Length: > 0 } text ? text : throw new Refused(400, $"{name} is missing.");

    public static string? Text(JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value => value.ToString(),
        var other => other.ToJsonString(),
    };

    private static async Task<JsonObject> ReadAsync(HttpContext http)
    {
        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync();
            return new JsonObject([.. form.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))]);
        }

        if (http.Request.Method is "GET" || http.Request.ContentLength is 0)
        {
            return [];
        }

        try
        {
            using var reader = new StreamReader(http.Request.Body);
            var text = await reader.ReadToEndAsync();
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw new Refused(400, "The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw new Refused(400, "The body is not JSON.");
        }
    }
}
