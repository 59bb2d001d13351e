using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Mastodon;

/// <summary>What the server says of itself and its limits, in both versions of the question.</summary>
internal static class MastodonInstanceApi
{
    private const string Version = "4.4.3";

    public static void Map(MastodonDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "GET", "/api/v2/instance", null, request => MastodonAnswer.Ok(Second(request)));
        door.Map(routes, "GET", "/api/v1/instance", null, request => MastodonAnswer.Ok(First(request)));
    }

    private static JsonObject Second(MastodonRequest request) => new()
    {
        ["domain"] = request.Http.Request.Host.Value,
        ["title"] = "Sandbox",
        ["version"] = Version,
        ["source_url"] = "https://github.com/mastodon/mastodon",
        ["description"] = "A pretend Mastodon server.",
        ["usage"] = new JsonObject { ["users"] = new JsonObject { ["active_month"] = 1 } },
        ["thumbnail"] = new JsonObject { ["url"] = $"{request.Host}/packs/media/images/preview.png" },
        ["icon"] = new JsonArray(),
        ["languages"] = new JsonArray("en", "fi"),
        ["configuration"] = Configuration(request),
        ["registrations"] = new JsonObject { ["enabled"] = false, ["approval_required"] = false, ["message"] = null, ["url"] = null },
        ["api_versions"] = new JsonObject { ["mastodon"] = 6 },
        ["contact"] = new JsonObject { ["email"] = "", ["account"] = null },
        ["rules"] = new JsonArray(),
    };

    private static JsonObject First(MastodonRequest request) => new()
    {
        ["uri"] = request.Http.Request.Host.Value,
        ["title"] = "Sandbox",
        ["short_description"] = "A pretend Mastodon server.",
        ["description"] = "A pretend Mastodon server.",
        ["email"] = "",
        ["version"] = Version,
        ["urls"] = new JsonObject { ["streaming_api"] = Streaming(request) },
        ["stats"] = new JsonObject { ["user_count"] = 1, ["status_count"] = 1, ["domain_count"] = 1 },
        ["thumbnail"] = null,
        ["languages"] = new JsonArray("en"),
        ["registrations"] = false,
        ["approval_required"] = false,
        ["invites_enabled"] = false,
        ["configuration"] = Configuration(request),
        ["contact_account"] = null,
        ["rules"] = new JsonArray(),
    };

    private static JsonObject Configuration(MastodonRequest request) => new()
    {
        ["urls"] = new JsonObject { ["streaming"] = Streaming(request), ["status"] = null },
        ["accounts"] = new JsonObject { ["max_featured_tags"] = 10, ["max_pinned_statuses"] = 5 },
        ["statuses"] = new JsonObject { ["max_characters"] = MastodonHtml.Limit, ["max_media_attachments"] = MastodonCompose.MostAttachments, ["characters_reserved_per_url"] = 23 },
        ["media_attachments"] = new JsonObject
        {
            ["supported_mime_types"] = new JsonArray([.. MastodonMediaApi.Types.Select(type => (JsonNode)type)]),
            ["description_limit"] = MastodonMediaApi.LongestDescription,
            ["image_size_limit"] = MastodonMediaApi.LargestImage,
            ["image_matrix_limit"] = 33_177_600,
            ["video_size_limit"] = MastodonMediaApi.LargestVideo,
            ["video_frame_rate_limit"] = 120,
            ["video_matrix_limit"] = 8_294_400,
        },
        ["polls"] = new JsonObject { ["max_options"] = 4, ["max_characters_per_option"] = 50, ["min_expiration"] = 300, ["max_expiration"] = 2_629_746 },
        ["translation"] = new JsonObject { ["enabled"] = false },
        ["limited_federation"] = false,
    };

    private static string Streaming(MastodonRequest request) => request.Host.Replace("http", "ws", StringComparison.Ordinal);
}
