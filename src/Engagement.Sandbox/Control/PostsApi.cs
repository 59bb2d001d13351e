using System.Globalization;
using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Control;

/// <summary>The truth, as JSON, and what fans do: comment, correct, hide, delete, like.</summary>
internal sealed class PostsApi(Truth truth, Fans fans)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        ControlDoor.Map(routes, "GET", "/sandbox/posts", (http, _) =>
            (200, new JsonArray([.. truth.All(Query(http, "network"), Query(http, "account"))])));
        ControlDoor.Map(routes, "POST", "/sandbox/comments", (http, body) => (201, Comment(http, body)));
        ControlDoor.Map(routes, "PATCH", "/sandbox/comments/{id}", (http, body) => (200, fans.Change(Id(http), ControlDoor.Text(body, "text"), Flag(body, "hidden"))));
        ControlDoor.Map(routes, "DELETE", "/sandbox/comments/{id}", (http, _) =>
        {
            fans.Delete(Id(http));
            return (204, null);
        });
        ControlDoor.Map(routes, "POST", "/sandbox/likes", (_, body) => (200, fans.Like(ControlDoor.Need(body, "network"), ControlDoor.Need(body, "postId"), Count(body))));
    }

    private JsonObject Comment(HttpContext http, JsonObject body)
    {
        var author = body["author"] as JsonObject ?? new JsonObject { ["name"] = ControlDoor.Text(body, "name"), ["handle"] = ControlDoor.Text(body, "handle") };
        var createdAt = ControlDoor.Text(body, "createdAt");
        return fans.Comment(
            $"{http.Request.Scheme}://{http.Request.Host}",
            ControlDoor.Need(body, "network"),
            ControlDoor.Text(body, "postId"),
            ControlDoor.Text(body, "parentId"),
            new FanName(ControlDoor.Text(author, "id"), ControlDoor.Text(author, "name"), ControlDoor.Text(author, "handle")),
            ControlDoor.Need(body, "text"),
            string.IsNullOrEmpty(createdAt) ? null
                : DateTimeOffset.TryParse(createdAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
                : throw new Refused(400, "createdAt is not an instant."));
    }

    private static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    private static string? Query(HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static int Count(JsonObject body) => ControlDoor.Text(body, "count") is not { Length: > 0 } text ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 10_000 ? count
        : throw new Refused(400, "count is a number from 1 to 10000.");

    private static bool? Flag(JsonObject body, string name) => ControlDoor.Text(body, name) is { } text
        ? bool.TryParse(text, out var flag) ? flag : throw new Refused(400, $"{name} must be true or false.")
        : null;
}
