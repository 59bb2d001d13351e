using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Pages, posts, comments and photos as Graph writes them: only what was asked for, and an error for what does not exist.</summary>
internal sealed class GraphRender(SandboxWorld world)
{
    private static readonly FrozenSet<string> PostFields = FrozenSet.Create(StringComparer.Ordinal,
        "actions", "admin_creator", "allowed_advertising_objectives", "application", "attachments", "backdated_time", "call_to_action", "can_reply_privately",
        "child_attachments", "comments", "comments_mirroring_domain", "coordinates", "created_time", "event", "expanded_height", "expanded_width", "feed_targeting",
        "from", "full_picture", "height", "icon", "id", "insights", "instagram_eligibility", "is_app_share", "is_eligible_for_promotion", "is_expired", "is_hidden",
        "is_inline_created", "is_instagram_eligible", "is_popular", "is_published", "is_spherical", "likes", "message", "message_tags", "parent_id", "permalink_url",
        "picture", "place", "privacy", "promotable_id", "promotion_status", "properties", "reactions", "scheduled_publish_time", "shares", "sharedposts", "status_type",
        "story", "story_tags", "subscribed", "target", "targeting", "timeline_visibility", "to", "updated_time", "via", "video_buying_eligibility", "width");

    private static readonly FrozenSet<string> CommentFields = FrozenSet.Create(StringComparer.Ordinal,
        "admin_creator", "application", "attachment", "can_comment", "can_hide", "can_like", "can_remove", "can_reply_privately", "comment_count", "comments",
        "created_time", "from", "id", "is_hidden", "is_private", "like_count", "likes", "live_broadcast_timestamp", "message", "message_tags", "object", "parent",
        "permalink_url", "private_reply_conversation", "reactions", "user_likes");

    public JsonObject Page(FacebookPage page, IReadOnlyList<GraphField> fields, Func<FacebookPage, string> tokenOf) =>
        Fill(fields, ["name", "id"], (name, field) => name switch
        {
            "id" => $"{page.Id}",
            "name" => page.Name,
            "instagram_business_account" => world.Instagram.OfPage(page.Id) is { } account ? InstagramRender.Account(account, field.Children) : null,
            "username" => page.Handle,
            "access_token" => tokenOf(page),
            "category" => "Brand",
            "link" => $"https://www.facebook.com/{page.Id}",
            "fan_count" or "followers_count" => 1250,
            "is_published" => true,
            "tasks" => new JsonArray("ANALYZE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE"),
            _ => null,
        });

    public JsonObject Post(PagePost post, IReadOnlyList<GraphField> fields, GraphEdges edges, GraphCaller caller) =>
        Fill(fields, ["created_time", "message", "id"], (name, field) => Known(PostFields, name, "PagePost") switch
        {
            "id" => post.WireId,
            "message" => post.Message.Length > 0 ? post.Message : null,
            "created_time" => MetaJson.Time(post.CreatedAt),
            "updated_time" => MetaJson.Time(post.UpdatedAt),
            "from" => Author(post.PageId),
            "permalink_url" => $"https://www.facebook.com/{post.PageId}/posts/{post.Id}",
            "is_published" => post.Published,
            "is_hidden" => post.Hidden,
            "scheduled_publish_time" => post.ScheduledAt?.ToUnixTimeSeconds(),
            "status_type" => post.VideoId is not null ? "added_video" : post.PhotoIds.Count > 0 ? "added_photos" : "mobile_status_update",
            "full_picture" or "picture" => post.PhotoIds.Count > 0 ? $"https://scontent.example/{post.PhotoIds[0]}.jpg" : null,
            "attachments" => Attachments(post),
            "comments" => edges.CommentsOf(post, field, caller),
            "likes" or "reactions" => edges.LikesOf(post.LikedBy, field),
            "insights" => GraphEdges.InsightsOf(post, field),
            _ => null,
        });

    public JsonObject Comment(PageComment comment, IReadOnlyList<GraphField> fields, GraphEdges edges, GraphCaller caller, bool withFrom = true)
    {
        var post = world.Facebook.Posts[comment.PostId];
        var own = comment.AuthorId == post.PageId;
        return Fill(fields, ["created_time", "from", "message", "id"], (name, field) => Known(CommentFields, name, "Comment") switch
        {
            "id" => comment.WireId,
            "message" => comment.Message,
            "created_time" => MetaJson.Time(comment.CreatedAt),
            "from" => withFrom ? Author(comment.AuthorId) : null,
            "parent" => comment.ParentId is { } parent ? Parent(parent, field) : null,
            "object" => new JsonObject { ["id"] = post.WireId },
            "is_hidden" => comment.Hidden,
            "is_private" => false,
            "can_hide" => !own,
            "can_comment" or "can_like" or "can_remove" => true,
            "can_reply_privately" => !own && !comment.PrivatelyAnswered && comment.CreatedAt > world.Now.AddDays(-7),
            "comment_count" => comment.Replies.All().Count(reply => reply.DeletedAt is null),
            "like_count" => comment.LikedBy.Count,
            "user_likes" => comment.LikedBy.Contains(caller.Page?.Id ?? 0),
            "permalink_url" => $"https://www.facebook.com/{post.PageId}/posts/{post.Id}?comment_id={comment.Id}",
            "attachment" => comment.AttachmentUrl is { } url ? new JsonObject { ["type"] = "photo", ["url"] = url } : null,
            "comments" => edges.RepliesOf(comment, field, caller),
            "likes" or "reactions" => edges.LikesOf(comment.LikedBy, field),
            _ => null,
        });
    }

    public JsonObject Photo(PagePhoto photo, IReadOnlyList<GraphField> fields) =>
        Fill(fields, ["created_time", "name", "id"], (name, _) => name switch
        {
            "id" => $"{photo.Id}",
            "name" => photo.Caption.Length > 0 ? photo.Caption : null,
            "alt_text_custom" or "alt_text" => photo.AltText,
            "created_time" => MetaJson.Time(photo.CreatedAt),
            "page_story_id" => photo.PostId is { } post ? $"{photo.PageId}_{post}" : null,
            "link" => $"https://www.facebook.com/photo?fbid={photo.Id}",
            "from" => Author(photo.PageId),
            "images" => new JsonArray(new JsonObject { ["source"] = $"https://scontent.example/{photo.Id}.jpg", ["width"] = 1200, ["height"] = 800 }),
            _ => null,
        });

    public JsonObject Author(long id) => new() { ["id"] = $"{id}", ["name"] = world.Facebook.NameOf(id) };

    private JsonObject Parent(long id, GraphField field) =>
        world.Facebook.Comments.TryGetValue(id, out var parent)
            ? Fill(field.Children, ["created_time", "from", "message", "id"], (name, _) => name switch
            {
                "id" => parent.WireId,
                "message" => parent.Message,
                "from" => Author(parent.AuthorId),
                "created_time" => MetaJson.Time(parent.CreatedAt),
                _ => null,
            })
            : [];

    private static JsonObject? Attachments(PagePost post) => post is { PhotoIds.Count: 0, Link: null, VideoId: null } ? null : new JsonObject
    {
        ["data"] = new JsonArray(post.VideoId is { } video ? [new JsonObject { ["type"] = "video_inline", ["target"] = new JsonObject { ["id"] = $"{video}" } }]
            : post.PhotoIds.Count > 0
            ? [.. post.PhotoIds.Select(id => (JsonNode)new JsonObject { ["type"] = "photo", ["target"] = new JsonObject { ["id"] = $"{id}" } })]
            : [new JsonObject { ["type"] = "share", ["url"] = post.Link }]),
    };

    internal static string Known(FrozenSet<string> known, string name, string kind) => known.Contains(name)
        ? name
        : throw RefusedByGraph.Parameter($"Tried accessing nonexisting field ({name}) on node type ({kind})");

    internal static JsonObject Fill(IReadOnlyList<GraphField> fields, string[] normal, Func<string, GraphField, JsonNode?> valueOf)
    {
        var json = new JsonObject();
        foreach (var field in fields.Count == 0 ? [.. normal.Select(GraphField.Plain)] : fields)
        {
            if (valueOf(field.Name, field) is { } value)
            {
                json[field.Arguments.GetValueOrDefault("as") ?? field.Name] = value;
            }
        }

        if (json["id"] is null && valueOf("id", GraphField.Plain("id")) is { } id)
        {
            json["id"] = id;
        }

        return json;
    }
}
