using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Mastodon says no.</summary>
internal sealed class RefusedByMastodon(int status, string error, string? description = null) : Exception($"Mastodon answers {status}")
{
    public int Status => status;

    public JsonObject Body => description is null
        ? new JsonObject { ["error"] = error }
        : new JsonObject { ["error"] = error, ["error_description"] = description };

    public static RefusedByMastodon Unauthorized() => new(401, "The access token is invalid");

    public static RefusedByMastodon NoUser() => new(422, "This method requires an authenticated user");

    public static RefusedByMastodon Scope() => new(403, "This action is outside the authorized scopes");

    public static RefusedByMastodon NotFound() => new(404, "Record not found");

    public static RefusedByMastodon Forbidden() => new(403, "This action is not allowed");

    public static RefusedByMastodon Validation(string words) => new(422, $"Validation failed: {words}");

    public static RefusedByMastodon TooMany() => new(429, "Too many requests");
}
