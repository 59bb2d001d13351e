using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Webhooks;

/// <summary>Tells the app what is said to its accounts: comments under their posts, and where others name them.</summary>
internal sealed class InstagramFeed(SandboxWorld world, GraphPush push)
{
    public void Comment(InstagramComment comment)
    {
        var media = world.Instagram.Media[comment.MediaId];
        if (world.Instagram.Accounts.TryGetValue(media.AuthorId, out var owner))
        {
            var value = new JsonObject
            {
                ["from"] = new JsonObject { ["id"] = $"{ScopedId(comment.AuthorId)}", ["username"] = world.Instagram.HandleOf(comment.AuthorId) },
                ["media"] = new JsonObject { ["id"] = $"{media.Id}", ["media_product_type"] = media.Kind == "REELS" ? "REELS" : "FEED" },
                ["id"] = $"{comment.Id}",
                ["text"] = comment.Text,
            };
            if (comment.ParentId is { } parent)
            {
                value["parent_id"] = $"{parent}";
            }

            Tell(owner, "comments", value);
            return;
        }

        foreach (var account in Named(comment.Text))
        {
            Tell(account, "mentions", new JsonObject { ["media_id"] = $"{media.Id}", ["comment_id"] = $"{comment.Id}" });
        }
    }

    public void Mention(InstagramMedia media)
    {
        foreach (var account in Named(media.Caption))
        {
            Tell(account, "mentions", new JsonObject { ["media_id"] = $"{media.Id}" });
        }
    }

    private IEnumerable<InstagramAccount> Named(string text) =>
        world.Instagram.Accounts.Values.Where(account => text.Contains($"@{account.Handle}", StringComparison.OrdinalIgnoreCase));

    private long ScopedId(long authorId) => world.Instagram.Accounts.TryGetValue(authorId, out var own) ? own.ScopedId : authorId;

    private void Tell(InstagramAccount account, string field, JsonObject value)
    {
        if (world.Facebook.Subscriptions.TryGetValue("instagram", out var subscription)
            && subscription.Fields.Contains(field)
            && world.Facebook.Pages[account.PageId].SubscribedFields.Count > 0)
        {
            push.Send("instagram", subscription, account.Id, field, $"{field} {value["id"] ?? value["media_id"]}", value);
        }
    }
}
