using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Webhooks;

/// <summary>Tells the subscribers of X what happened: webhooks signed with the consumer secret, all others over the app's stream. The words are the old ones, as X itself still sends them.</summary>
internal sealed class XActivity(SandboxWorld world, WebhookSender sender)
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> UserFields = ["created_at", "description", "protected", "verified", "verified_type", "public_metrics"];

    public void Created(XPost post)
    {
        if (world.X.Subscriptions.IsEmpty)
        {
            return;
        }

        Tell("post.create", post.AuthorId, post, () => Payload(post));
        foreach (var user in post.Mentions.Select(mention => mention.UserId).OfType<long>().Distinct().Where(id => id != post.AuthorId))
        {
            Tell("post.mention.create", user, post, () => Payload(post));
        }

        if (post.ReplyToUserId is { } target && target != post.AuthorId)
        {
            Tell("post.reply.create", target, post, () => Payload(post));
        }
    }

    public void Deleted(XPost post)
    {
        if (!world.X.Subscriptions.IsEmpty)
        {
            Tell("post.delete", post.AuthorId, post, () => new JsonObject { ["id"] = XRender.Id(post.Id), ["author_id"] = XRender.Id(post.AuthorId) });
        }
    }

    private void Tell(string type, long userId, XPost post, Func<JsonObject> payload)
    {
        foreach (var subscription in world.X.Subscriptions.Values.Where(item => item.EventType == type && item.UserId == userId))
        {
            if (subscription.WebhookId is null)
            {
                world.XEars.Tell(type, Envelope(subscription, post, payload()).ToJsonString(Writing));
            }
            else if (subscription.WebhookId is { } id && world.X.Webhooks.TryGetValue(id, out var webhook) && webhook.Valid)
            {
                Push(webhook, Envelope(subscription, post, payload()));
            }
        }
    }

    private void Push(XWebhook webhook, JsonObject envelope)
    {
        var body = Encoding.UTF8.GetBytes(envelope.ToJsonString(Writing));
        var signature = "sha256=" + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(world.XApp.ConsumerSecret), body));
        var type = envelope["data"]!["event_type"]!.ToString();
        sender.Send(new WebhookPush("x", type, new Uri(webhook.Url), body, [("x-twitter-webhooks-signature", signature)]));
    }

    private JsonObject Envelope(XSubscription subscription, XPost post, JsonObject payload)
    {
        var data = new JsonObject
        {
            ["event_uuid"] = XRender.Id(world.X.Ids.Next()),
            ["filter"] = new JsonObject { ["user_id"] = XRender.Id(subscription.UserId!.Value) },
            ["event_type"] = subscription.EventType,
            ["payload"] = payload,
            ["includes"] = new JsonObject { ["users"] = new JsonArray(XRender.User(world.X.Users[post.AuthorId], UserFields, classic: true)) },
        };
        if (subscription.Tag is { } tag)
        {
            data["tag"] = tag;
        }

        return new JsonObject { ["data"] = data };
    }

    private static JsonObject Payload(XPost post)
    {
        var json = new JsonObject
        {
            ["id"] = XRender.Id(post.Id),
            ["text"] = post.Text,
            ["created_at"] = XRender.Time(post.CreatedAt),
            ["author_id"] = XRender.Id(post.AuthorId),
            ["conversation_id"] = XRender.Id(post.ConversationId),
            ["edit_history_tweet_ids"] = XRender.Ids(post.EditHistory),
            ["display_text_range"] = new JsonArray(post.DisplayStart, post.Text.Length),
            ["entities"] = XRender.Entities(post),
            ["public_metrics"] = XRender.Metrics(post, classic: true),
            ["possibly_sensitive"] = false,
            ["reply_settings"] = "everyone",
            ["lang"] = "und",
        };
        if (post.ReplyToId is { } parent)
        {
            json["in_reply_to_tweet_id"] = XRender.Id(parent);
            json["in_reply_to_user_id"] = XRender.Id(post.ReplyToUserId!.Value);
            json["referenced_tweets"] = new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = XRender.Id(parent) });
        }

        return json;
    }
}
