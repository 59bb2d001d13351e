using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Posts, people and media as X writes them.</summary>
internal sealed class XRender(SandboxWorld world)
{
    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonArray Ids(IEnumerable<long> ids) => new([.. ids.Select(id => (JsonNode)Id(id))]);

    public JsonObject Post(XPost post, XFields fields, XUser? reader)
    {
        var json = new JsonObject { ["id"] = Id(post.Id), ["text"] = Escape(post.Text) };
        json[fields.Classic ? "edit_history_tweet_ids" : "edit_history_post_ids"] = Ids(post.EditHistory);
        if (Wants("author_id"))
        {
            json["author_id"] = Id(post.AuthorId);
        }

        if (Wants("in_reply_to_user_id") && post.ReplyToUserId is { } user)
        {
            json["in_reply_to_user_id"] = Id(user);
        }

        var references = fields.Classic ? "referenced_tweets" : "referenced_posts";
        if (post.ReplyToId is { } parent && (fields.Post.Contains(references) || fields.ExpandsReferences))
        {
            json[references] = new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = Id(parent) });
        }

        foreach (var field in fields.Post)
        {
            AddField(json, field, post, fields.Classic, reader);
        }

        if (fields.Expansions.Contains("attachments.media_keys"))
        {
            AddField(json, "attachments", post, fields.Classic, reader);
        }

        return json;

        bool Wants(string field) => fields.Post.Contains(field) || fields.Expansions.Contains(field);
    }

    public static JsonObject User(XUser user, HashSet<string> fields, bool classic = false)
    {
        var json = new JsonObject { ["id"] = Id(user.Id), ["name"] = user.Name, ["username"] = user.Handle };
        foreach (var field in fields)
        {
            json[field] = field switch
            {
                "created_at" => Time(user.CreatedAt),
                "description" => user.Ours ? $"{user.Name} in the sandbox" : "A fan in the sandbox",
                "profile_image_url" => $"https://pbs.twimg.com/profile_images/{user.Id}/avatar_normal.png",
                "protected" or "verified" => false,
                "verified_type" => "none",
                "public_metrics" => UserMetrics(user, classic),
                _ => json[field]?.DeepClone(),
            };
            if (json[field] is null)
            {
                json.Remove(field);
            }
        }

        return json;
    }

    public static JsonObject Media(XMedia media, HashSet<string> fields)
    {
        var json = new JsonObject { ["media_key"] = media.Key, ["type"] = media.IsVideo ? "video" : media.Category.EndsWith("gif", StringComparison.Ordinal) ? "animated_gif" : "photo" };
        if (fields.Contains("alt_text") && media.AltText is { } words)
        {
            json["alt_text"] = words;
        }

        if (fields.Contains("url") && !media.IsVideo)
        {
            json["url"] = $"https://pbs.twimg.com/media/{media.Id}.jpg";
        }

        return json;
    }

    public static JsonObject Metrics(XPost post, bool classic) => new()
    {
        [classic ? "retweet_count" : "repost_count"] = 0,
        ["reply_count"] = post.Replies,
        ["like_count"] = post.Likes,
        ["quote_count"] = 0,
        ["bookmark_count"] = 0,
        ["impression_count"] = Views(post),
    };

    public static JsonObject Entities(XPost post)
    {
        var json = new JsonObject();
        Put("mentions", post.Mentions.Select(mention => new JsonObject { ["start"] = mention.Start, ["end"] = mention.End, ["username"] = mention.Username, ["id"] = mention.UserId is { } id ? Id(id) : null }));
        Put("hashtags", XText.Hashtags(post.Text).Select(match => new JsonObject { ["start"] = match.Index, ["end"] = match.Index + match.Length, ["tag"] = match.Groups[1].Value }));
        Put("urls", post.Links.Select(LinkJson));
        return json;

        void Put(string name, IEnumerable<JsonObject> items)
        {
            var array = new JsonArray([.. items.Select(WithoutNulls)]);
            if (array.Count > 0)
            {
                json[name] = array;
            }
        }
    }

    private void AddField(JsonObject json, string field, XPost post, bool classic, XUser? reader)
    {
        JsonNode? value = field switch
        {
            "attachments" when post.MediaIds.Count > 0 => new JsonObject { ["media_keys"] = new JsonArray([.. post.MediaIds.Where(world.X.Media.ContainsKey).Select(id => (JsonNode)world.X.Media[id].Key)]) },
            "conversation_id" => Id(post.ConversationId),
            "created_at" => Time(post.CreatedAt),
            "display_text_range" => new JsonArray(post.DisplayStart, post.Text.Length),
            "edit_controls" => new JsonObject { ["edits_remaining"] = 5, ["is_edit_eligible"] = false, ["editable_until"] = Time(post.CreatedAt.AddHours(1)) },
            "entities" => Entities(post) is { Count: > 0 } entities ? entities : null,
            "lang" => "und",
            "possibly_sensitive" => false,
            "public_metrics" => Metrics(post, classic),
            "non_public_metrics" or "organic_metrics" when reader?.Id == post.AuthorId && post.CreatedAt > world.Now.AddDays(-30) => PrivateMetrics(post),
            "reply_settings" => "everyone",
            _ => null,
        };
        if (value is not null)
        {
            json[field] = value;
        }
    }

    private static JsonObject LinkJson(XLink link) => new()
    {
        ["start"] = link.Start,
        ["end"] = link.End,
        ["url"] = link.Url,
        ["expanded_url"] = link.Expanded,
        ["display_url"] = link.Display,
        ["media_key"] = link.MediaKey,
    };

    private static JsonObject WithoutNulls(JsonObject json)
    {
        foreach (var name in json.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    private static JsonObject PrivateMetrics(XPost post) => new()
    {
        ["impression_count"] = Views(post),
        ["url_link_clicks"] = post.Links.Count * 3,
        ["user_profile_clicks"] = post.Replies,
        ["engagements"] = post.Likes + post.Replies,
    };

    private static JsonObject UserMetrics(XUser user, bool classic) => new()
    {
        ["followers_count"] = user.Ours ? 1250 : 20 + (user.Id % 887),
        ["following_count"] = 17,
        [classic ? "tweet_count" : "post_count"] = user.Posts.Count,
        ["listed_count"] = 0,
    };

    /// <summary>Nobody looks in a sandbox; the number grows with what did happen, so that reports have something to show.</summary>
    private static int Views(XPost post) => 120 + (post.Likes * 31) + (post.Replies * 47);

    public static string Escape(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
