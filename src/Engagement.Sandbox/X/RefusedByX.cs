using System.Text.Json.Nodes;

namespace Engagement.Sandbox.X;

/// <summary>X says no. The bodies are those that were seen on the wire.</summary>
internal sealed class RefusedByX(int status, JsonObject body) : Exception($"X answers {status}")
{
    private const string Problems = "https://api.twitter.com/2/problems/";

    public int Status => status;

    public JsonObject Body => body;

    public static RefusedByX Plain(int status, string title, string detail) =>
        new(status, new JsonObject { ["title"] = title, ["detail"] = detail, ["type"] = "about:blank", ["status"] = status });

    public static RefusedByX Unauthorized() => Plain(401, "Unauthorized", "Unauthorized");

    public static RefusedByX Forbidden(string detail) => Plain(403, "Forbidden", detail);

    public static RefusedByX Duplicate() => Forbidden("You are not allowed to create a Tweet with duplicate content.");

    public static RefusedByX ReplyNotAllowed() => Forbidden(
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.");

    public static RefusedByX NotInTier(string what) => Forbidden($"{what} is not available to your access tier. You can only reply to or quote posts where you are mentioned or are the author.");

    public static RefusedByX TooMany() => Plain(429, "Too Many Requests", "Too Many Requests");

    public static RefusedByX Unsupported() => new(403, new JsonObject
    {
        ["title"] = "Unsupported Authentication",
        ["detail"] = "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
        ["type"] = Problems + "unsupported-authentication",
        ["status"] = 403,
    });

    public static RefusedByX AppOnly() => new(403, new JsonObject
    {
        ["title"] = "Unsupported Authentication",
        ["detail"] = "Authenticating with OAuth 2.0 User Context is forbidden for this endpoint.  Supported authentication types are [OAuth 2.0 Application-Only].",
        ["type"] = Problems + "unsupported-authentication",
        ["status"] = 403,
    });

    public static RefusedByX Invalid(string parameter, string value, string message, string? detail = null) => new(400, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject
        {
            ["parameters"] = new JsonObject { [parameter] = new JsonArray(value) },
            ["message"] = message,
        }),
        ["title"] = "Invalid Request",
        ["detail"] = detail ?? "One or more parameters to your request was invalid.",
        ["type"] = Problems + "invalid-request",
    });

    public static RefusedByX NotFound(string parameter, string value, string kind) => new(404, NotFoundEntry(parameter, value, kind));

    /// <summary>The entry that stands in <c>errors</c> of an answer 200 when one of the asked things is gone.</summary>
    public static JsonObject NotFoundEntry(string parameter, string value, string kind) => new()
    {
        ["value"] = value,
        ["detail"] = $"Could not find {kind} with {parameter}: [{value}].",
        ["title"] = "Not Found Error",
        ["resource_type"] = kind,
        ["parameter"] = parameter,
        ["resource_id"] = value,
        ["type"] = "https://api.x.com/2/problems/resource-not-found",
    };
}
