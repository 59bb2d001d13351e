using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Accounts, containers, media and comments of Instagram as Graph writes them: only what was asked for.</summary>
internal sealed class InstagramRender(SandboxWorld world)
{
    private static readonly FrozenSet<string> MediaFields = FrozenSet.Create(StringComparer.Ordinal,
        "alt_text", "boost_eligibility_info", "caption", "children", "comments", "comments_count", "copyright_check_information", "has_poll", "has_slider", "id", "ig_id",
        "is_comment_enabled", "is_shared_to_feed", "legacy_instagram_media_id", "like_count", "media_product_type", "media_type", "media_url", "owner", "permalink",
        "shortcode", "thumbnail_url", "timestamp", "username", "video_title", "view_count");

    private static readonly FrozenSet<string> CommentFields = FrozenSet.Create(StringComparer.Ordinal,
        "from", "hidden", "id", "legacy_instagram_comment_id", "like_count", "media", "parent_id", "replies", "text", "timestamp", "user", "username");

    private static readonly FrozenSet<string> AccountFields = FrozenSet.Create(StringComparer.Ordinal,
        "biography", "followers_count", "follows_count", "has_profile_pic", "id", "ig_id", "is_published", "legacy_instagram_user_id", "media_count", "name",
        "profile_picture_url", "username", "website", "mentioned_comment", "mentioned_media");

    public static JsonObject Account(InstagramAccount account, IReadOnlyList<GraphField> fields, Func<GraphField, JsonNode?>? mentioned = null) =>
        GraphRender.Fill(fields, ["id"], (name, field) => GraphRender.Known(AccountFields, name, "IGUser") switch
        {
            "id" => $"{account.Id}",
            "username" => account.Handle,
            "name" => account.Name,
            "media_count" => account.Media.Count,
            "followers_count" => 1250,
            "follows_count" => 40,
            "mentioned_comment" or "mentioned_media" => mentioned?.Invoke(field),
            _ => null,
        });

    public static JsonObject Container(InstagramContainer container, IReadOnlyList<GraphField> fields, DateTimeOffset now) =>
        GraphRender.Fill(fields, ["id"], (name, _) => name switch
        {
            "id" => $"{container.Id}",
            "status_code" => container.StateAt(now),
            "status" => container.StateAt(now) switch
            {
                "ERROR" => container.Problem,
                "FINISHED" => "Finished: Media has been uploaded and it is ready to be published.",
                "EXPIRED" => "Expired: The media container was not published within 24 hours.",
                "PUBLISHED" => "Published: Media has been published.",
                _ => "In Progress: Media is still being processed.",
            },
            _ => throw RefusedByGraph.Parameter($"Tried accessing nonexisting field ({name}) on node type (ShadowIGMediaBuilder)"),
        });

    public JsonObject Media(InstagramMedia media, IReadOnlyList<GraphField> fields) =>
        GraphRender.Fill(fields, ["id"], (name, _) => GraphRender.Known(MediaFields, name, "IGMedia") switch
        {
            "id" => $"{media.Id}",
            "caption" => media.Caption.Length > 0 ? media.Caption : null,
            "timestamp" => MetaJson.Time(media.CreatedAt),
            "permalink" => media.Permalink,
            "shortcode" => $"{media.Id:x}",
            "username" => world.Instagram.HandleOf(media.AuthorId),
            "owner" => new JsonObject { ["id"] = $"{media.AuthorId}" },
            "media_type" => media.Kind switch { "CAROUSEL" => "CAROUSEL_ALBUM", "REELS" or "VIDEO" => "VIDEO", _ => "IMAGE" },
            "media_product_type" => media.Kind == "REELS" ? "REELS" : "FEED",
            "media_url" => media.Files.Count > 0 ? $"https://scontent.example/{media.Files[0]}.jpg" : null,
            "alt_text" => media.Files.Count > 0 ? world.Instagram.Files.GetValueOrDefault(media.Files[0])?.AltText : null,
            "like_count" => media.Likes,
            "comments_count" => media.Comments.All().Count(comment => comment.DeletedAt is null),
            "is_comment_enabled" => true,
            _ => null,
        });

    public JsonObject Comment(InstagramComment comment, IReadOnlyList<GraphField> fields, bool withFrom = true) =>
        GraphRender.Fill(fields, ["id", "text", "timestamp"], (name, field) => GraphRender.Known(CommentFields, name, "IGComment") switch
        {
            "id" => $"{comment.Id}",
            "text" => comment.Text,
            "timestamp" => MetaJson.Time(comment.CreatedAt),
            "username" => withFrom ? world.Instagram.HandleOf(comment.AuthorId) : null,
            "from" => withFrom ? From(comment.AuthorId) : null,
            "hidden" => comment.Hidden,
            "like_count" => 0,
            "media" => new JsonObject { ["id"] = $"{comment.MediaId}" },
            "parent_id" => comment.ParentId is { } parent ? $"{parent}" : null,
            "replies" => Replies(comment, field, withFrom),
            _ => null,
        });

    private JsonObject From(long authorId)
    {
        if (world.Instagram.Accounts.TryGetValue(authorId, out var own))
        {
            return new JsonObject { ["id"] = $"{own.ScopedId}", ["username"] = own.Handle };
        }

        return new JsonObject { ["id"] = $"{authorId}", ["username"] = world.Instagram.HandleOf(authorId) };
    }

    private JsonObject? Replies(InstagramComment comment, GraphField field, bool withFrom)
    {
        var replies = comment.Replies.All();
        replies.RemoveAll(reply => reply.DeletedAt is not null);
        return replies.Count == 0 ? null : new JsonObject { ["data"] = new JsonArray([.. replies.Select(reply => (JsonNode)Comment(reply, field.Children, withFrom))]) };
    }
}
