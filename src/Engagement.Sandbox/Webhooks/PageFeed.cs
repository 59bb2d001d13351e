using System.Text.Json.Nodes;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Webhooks;

/// <summary>Tells the app what happened on its pages. Three layers must all be open: the app's subscription, the page's, and the field.</summary>
internal sealed class PageFeed(SandboxWorld world, GraphPush push)
{
    public void Post(PagePost post, string verb)
    {
        var value = new JsonObject
        {
            ["from"] = Author(post.PageId),
            ["item"] = verb == "remove" ? "post" : post.VideoId is not null ? "video" : post.PhotoIds.Count > 0 ? "photo" : "status",
            ["verb"] = verb,
            ["post_id"] = post.WireId,
            ["created_time"] = post.CreatedAt.ToUnixTimeSeconds(),
        };
        if (verb != "remove")
        {
            value["published"] = post.Published ? 1 : 0;
            value["message"] = post.Message;
        }

        Tell(post.PageId, value);
    }

    public void Comment(PageComment comment, string verb)
    {
        var post = world.Facebook.Posts[comment.PostId];
        var value = new JsonObject
        {
            ["from"] = Author(comment.AuthorId),
            ["item"] = "comment",
            ["verb"] = verb,
            ["comment_id"] = comment.WireId,
            ["post_id"] = post.WireId,
            ["parent_id"] = comment.ParentId is { } parent ? $"{comment.PostId}_{parent}" : post.WireId,
        };
        if (verb != "remove")
        {
            value["created_time"] = comment.CreatedAt.ToUnixTimeSeconds();
            value["message"] = comment.Message;
            value["post"] = new JsonObject
            {
                ["id"] = post.WireId,
                ["is_published"] = post.Published,
                ["status_type"] = post.VideoId is not null ? "added_video" : post.PhotoIds.Count > 0 ? "added_photos" : "mobile_status_update",
                ["permalink_url"] = $"https://www.facebook.com/{post.PageId}/posts/{post.Id}",
                ["updated_time"] = MetaJson.Time(post.UpdatedAt),
            };
        }

        Tell(post.PageId, value);
    }

    public void Reaction(PagePost post, long personId, string verb)
    {
        Tell(post.PageId, new JsonObject
        {
            ["from"] = Author(personId),
            ["item"] = "reaction",
            ["verb"] = verb,
            ["reaction_type"] = "like",
            ["post_id"] = post.WireId,
            ["parent_id"] = post.WireId,
            ["created_time"] = world.Now.ToUnixTimeSeconds(),
        });
    }

    private void Tell(long pageId, JsonObject value)
    {
        if (!world.Facebook.Subscriptions.TryGetValue("page", out var subscription)
            || !subscription.Fields.Contains("feed")
            || !world.Facebook.Pages[pageId].SubscribedFields.Contains("feed"))
        {
            return;
        }

        push.Send("facebook", subscription, pageId, "feed", $"feed {value["item"]} {value["verb"]}", value);
    }

    private JsonObject Author(long id) => new() { ["id"] = $"{id}", ["name"] = world.Facebook.NameOf(id) };
}
