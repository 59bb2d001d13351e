using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>What X tells a webhook about, and of whom.</summary>
internal sealed class XSubscriptionsApi(SandboxWorld world)
{
    private static readonly FrozenSet<string> EventTypes = FrozenSet.Create(StringComparer.Ordinal,
        "profile.update.bio", "profile.update.profile_picture", "profile.update.banner_picture", "profile.update.screenname", "profile.update.geo",
        "profile.update.url", "profile.update.verified_badge", "profile.update.affiliate_badge", "profile.update.handle", "news.new", "follow.follow",
        "follow.unfollow", "spaces.start", "spaces.end", "chat.received", "chat.sent", "chat.conversation_join", "dm.sent", "dm.received", "dm.indicate_typing",
        "dm.read", "post.create", "post.delete", "post.mention.create", "post.reply.create", "post.quote.create", "post.repost.create", "like.create",
        "mute.mute", "mute.unmute", "block.block", "block.unblock", "oauth.revoke");

    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/2/activity/subscriptions", XAccess.Either, CreateAsync);
        door.Map(routes, "GET", "/2/activity/subscriptions", XAccess.Either, _ => List());
        door.Map(routes, "PUT", "/2/activity/subscriptions/{id}", XAccess.App, UpdateAsync);
        door.Map(routes, "DELETE", "/2/activity/subscriptions/{id}", XAccess.App, request => Delete(request.Route("id")));
        door.Map(routes, "DELETE", "/2/activity/subscriptions", XAccess.App, DeleteMany);
    }

    private async Task<XAnswer> CreateAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        var type = body["event_type"]?.ToString() ?? "";
        if (!EventTypes.Contains(type))
        {
            throw RefusedByX.Invalid("event_type", type, $"The `event_type` value [{type}] is not valid");
        }

        var user = body["filter"]?["user_id"]?.ToString();
        var keyword = body["filter"]?["keyword"]?.ToString();
        if ((user is null && keyword is null) || (user is not null && !long.TryParse(user, out _)))
        {
            throw RefusedByX.Invalid("filter", user ?? "", "filter needs a user_id or a keyword.");
        }

        var subscription = new XSubscription
        {
            Id = world.X.Ids.Next(),
            EventType = type,
            UserId = user is null ? null : long.Parse(user, System.Globalization.CultureInfo.InvariantCulture),
            Keyword = keyword,
            Direction = body["filter"]?["direction"]?.ToString(),
            Tag = body["tag"]?.ToString(),
            WebhookId = WebhookOf(body),
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
        };
        world.X.Subscriptions[subscription.Id] = subscription;
        world.Changed();
        return XAnswer.Data(new JsonObject { ["subscription"] = Describe(subscription) });
    }

    private XAnswer List()
    {
        var items = world.X.Subscriptions.Values.OrderBy(item => item.Id).Select(item => (JsonNode)Describe(item)).ToArray();
        return XAnswer.Data(new JsonArray(items));
    }

    private async Task<XAnswer> UpdateAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        if (!long.TryParse(request.Route("id"), out var id) || !world.X.Subscriptions.TryGetValue(id, out var subscription))
        {
            throw RefusedByX.NotFound("subscription_id", request.Route("id"), "subscription");
        }

        subscription.Tag = body["tag"]?.ToString() ?? subscription.Tag;
        subscription.WebhookId = WebhookOf(body) ?? subscription.WebhookId;
        subscription.UpdatedAt = world.Now;
        world.Changed();
        return XAnswer.Data(new JsonObject { ["subscription"] = Describe(subscription), ["total_subscriptions"] = world.X.Subscriptions.Count });
    }

    private XAnswer Delete(string id)
    {
        if (!long.TryParse(id, out var number) || !world.X.Subscriptions.TryRemove(number, out _))
        {
            throw RefusedByX.NotFound("subscription_id", id, "subscription");
        }

        world.Changed();
        return XAnswer.Data(new JsonObject { ["deleted"] = true });
    }

    private XAnswer DeleteMany(XRequest request)
    {
        var ids = (request.Query("ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var deleted = ids.Select(id => (JsonNode)new JsonObject
        {
            ["subscription_id"] = id,
            ["deleted"] = long.TryParse(id, out var number) && world.X.Subscriptions.TryRemove(number, out _),
        }).ToArray();
        world.Changed();
        return XAnswer.Ok(new JsonObject { ["data"] = new JsonArray(deleted), ["meta"] = new JsonObject { ["total_subscriptions"] = world.X.Subscriptions.Count } });
    }

    private long? WebhookOf(JsonObject body)
    {
        var id = body["webhook_id"]?.ToString();
        if (id is null)
        {
            return null;
        }

        return long.TryParse(id, out var number) && world.X.Webhooks.ContainsKey(number)
            ? number
            : throw RefusedByX.Invalid("webhook_id", id, "There is no webhook with this id.");
    }

    private static JsonObject Describe(XSubscription subscription)
    {
        var filter = new JsonObject();
        Put(filter, "user_id", subscription.UserId is { } user ? XRender.Id(user) : null);
        Put(filter, "keyword", subscription.Keyword);
        Put(filter, "direction", subscription.Direction);
        var json = new JsonObject
        {
            ["subscription_id"] = XRender.Id(subscription.Id),
            ["event_type"] = subscription.EventType,
            ["filter"] = filter,
            ["created_at"] = XRender.Time(subscription.CreatedAt),
            ["updated_at"] = XRender.Time(subscription.UpdatedAt),
        };
        Put(json, "tag", subscription.Tag);
        Put(json, "webhook_id", subscription.WebhookId is { } hook ? XRender.Id(hook) : null);
        return json;
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
