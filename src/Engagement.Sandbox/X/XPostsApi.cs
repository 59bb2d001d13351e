using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Saying and taking back: posts, replies, hiding, and what self-serve apps may not do.</summary>
internal sealed class XPostsApi(SandboxWorld world, SandboxOptions options, XCompose compose, XActivity activity)
{
    private readonly XPolicy _policy = new(world, options);

    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/2/tweets", XAccess.User, CreateAsync);
        door.Map(routes, "DELETE", "/2/tweets/{id}", XAccess.User, Delete);
        door.Map(routes, "PUT", "/2/tweets/{id}/hidden", XAccess.User, HideAsync);
        door.Map(routes, "POST", "/2/users/{id}/likes", XAccess.User, XAnswer (_) => throw RefusedByX.NotInTier("Liking posts"));
        door.Map(routes, "DELETE", "/2/users/{id}/likes/{tweet_id}", XAccess.User, XAnswer (_) => throw RefusedByX.NotInTier("Unliking posts"));
        door.Map(routes, "POST", "/2/users/{id}/retweets", XAccess.User, XAnswer (_) => throw RefusedByX.NotInTier("Reposting"));
        door.Map(routes, "POST", "/2/users/{id}/following", XAccess.User, XAnswer (_) => throw RefusedByX.NotInTier("Following"));
        door.Map(routes, "POST", "/2/users/{id}/muting", XAccess.User, MuteAsync);
        door.Map(routes, "DELETE", "/2/users/{id}/muting/{target}", XAccess.User, request => Muting(request, false));
    }

    private async Task<XAnswer> CreateAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        var me = request.Caller.Me;
        var text = Text(body["text"]) ?? "";
        var media = MediaOf(me, body["media"]?["media_ids"] as JsonArray);
        if (text.Length == 0 && media.Count == 0)
        {
            throw RefusedByX.Invalid("text", "", "You must provide text or media.");
        }

        if (Text(body["quote_tweet_id"]) is not null)
        {
            throw RefusedByX.NotInTier("Quoting posts");
        }

        var weight = XText.Weigh(text);
        if (weight > XText.Limit)
        {
            throw RefusedByX.Invalid("text", text, $"Your Tweet text is too long: {weight} of {XText.Limit}.", "Your Tweet text is too long. For more information, please read the documentation.");
        }

        var post = compose.Make(me, text, TargetOf(me, body["reply"] as JsonObject), media, fillMention: true);
        _policy.RefuseDuplicate(me, post);
        world.X.Add(post);
        world.Changed();
        activity.Created(post);
        return XAnswer.Created(new JsonObject
        {
            ["id"] = XRender.Id(post.Id),
            ["text"] = XRender.Escape(post.Text),
            ["edit_history_tweet_ids"] = XRender.Ids(post.EditHistory),
        });
    }

    private XPost? TargetOf(XUser me, JsonObject? reply)
    {
        if (reply is null)
        {
            return null;
        }

        var id = Text(reply["in_reply_to_tweet_id"]);
        var target = world.X.StandingPost(id)
            ?? throw RefusedByX.Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        return XPolicy.MayReply(me, target) ? target : throw RefusedByX.ReplyNotAllowed();
    }

    private List<XMedia> MediaOf(XUser me, JsonArray? ids)
    {
        var media = new List<XMedia>();
        foreach (var id in ids ?? [])
        {
            if (!long.TryParse(Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !world.X.Media.TryGetValue(number, out var item) || item.OwnerId != me.Id || !item.UsableAt(world.Now))
            {
                throw RefusedByX.Invalid("media.media_ids", ids!.ToJsonString(), "Your media IDs are invalid.", "Your media IDs are invalid.");
            }

            media.Add(item);
        }

        return media.Count <= 4 ? media : throw RefusedByX.Invalid("media.media_ids", ids!.ToJsonString(), "No more than 4 media are allowed.");
    }

    private XAnswer Delete(XRequest request)
    {
        var post = world.X.StandingPost(request.Route("id")) ?? throw RefusedByX.NotFound("id", request.Route("id"), "tweet");
        if (post.AuthorId != request.Caller.Me.Id)
        {
            throw RefusedByX.Forbidden("You are not authorized to delete this Tweet.");
        }

        world.X.Delete(post, world.Now);
        world.Changed();
        activity.Deleted(post);
        return XAnswer.Data(new JsonObject { ["deleted"] = true });
    }

    private async Task<XAnswer> HideAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        var post = world.X.StandingPost(request.Route("id")) ?? throw RefusedByX.NotFound("id", request.Route("id"), "tweet");
        if (!world.X.Posts.TryGetValue(post.ConversationId, out var root) || root.AuthorId != request.Caller.Me.Id || root == post)
        {
            throw RefusedByX.Forbidden("You can only hide replies in conversations you started.");
        }

        if (body["hidden"] is not JsonValue value || !value.TryGetValue<bool>(out var hidden))
        {
            throw RefusedByX.Invalid("hidden", "", "hidden must be a boolean.");
        }

        post.Hidden = hidden;
        world.Changed();
        return XAnswer.Data(new JsonObject { ["hidden"] = post.Hidden });
    }

    private async Task<XAnswer> MuteAsync(XRequest request)
    {
        var body = await request.ReadJsonAsync();
        return Text(body["target_user_id"]) is not null ? Muting(request, true) : throw RefusedByX.Invalid("target_user_id", "", "target_user_id is required.");
    }

    private static XAnswer Muting(XRequest request, bool muting)
    {
        _ = request.RouteMe();
        return XAnswer.Data(new JsonObject { ["muting"] = muting });
    }

    /// <summary>Clients write numbers as text; some as numbers.</summary>
    private static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
