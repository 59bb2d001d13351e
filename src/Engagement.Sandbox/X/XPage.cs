using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Answers with one or more posts: the posts, what they refer to, and where the next page begins.</summary>
internal sealed class XPage(SandboxWorld world, XRender render)
{
    public JsonObject One(XPost post, XFields fields, XUser? reader)
    {
        var json = new JsonObject { ["data"] = render.Post(post, fields, reader) };
        AddIncludes(json, [post], fields);
        AddFieldErrors(json, [post], fields, reader);
        return json;
    }

    public JsonObject Many(List<XPost> posts, XFields fields, XUser? reader)
    {
        var json = new JsonObject();
        if (posts.Count > 0)
        {
            json["data"] = new JsonArray([.. posts.Select(post => render.Post(post, fields, reader))]);
        }

        AddIncludes(json, posts, fields);
        AddFieldErrors(json, posts, fields, reader);
        return json;
    }

    /// <summary>One page of a timeline with its <c>meta</c>; <paramref name="found"/> holds one item more than the page when there is a next one.</summary>
    public JsonObject Listed(List<XPost> found, int limit, XFields fields, XUser? reader)
    {
        var more = found.Count > limit;
        var posts = more ? found[..limit] : found;
        var json = Many(posts, fields, reader);
        var meta = new JsonObject { ["result_count"] = posts.Count };
        if (posts.Count > 0)
        {
            meta["newest_id"] = XRender.Id(posts[0].Id);
            meta["oldest_id"] = XRender.Id(posts[^1].Id);
        }

        if (more)
        {
            meta["next_token"] = TokenBefore(posts[^1].Id);
        }

        json["meta"] = meta;
        return json;
    }

    public static string TokenBefore(long id) => "7140" + Convert.ToHexStringLower(Encoding.ASCII.GetBytes(XRender.Id(id)));

    public static long? ReadToken(XRequest request)
    {
        var token = request.Query("pagination_token") ?? request.Query("next_token");
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            return long.Parse(Encoding.ASCII.GetString(Convert.FromHexString(token[4..])), CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException or OverflowException)
        {
            throw RefusedByX.Invalid("pagination_token", token, "Invalid 'pagination_token'.");
        }
    }

    private void AddIncludes(JsonObject json, List<XPost> posts, XFields fields)
    {
        var includes = new JsonObject();
        var users = posts.SelectMany(post => UsersOf(post, fields)).Distinct().Where(world.X.Users.ContainsKey).ToList();
        Put("users", users.Select(id => XRender.User(world.X.Users[id], fields.User, fields.Classic)));
        if (fields.Expansions.Contains("attachments.media_keys"))
        {
            Put("media", posts.SelectMany(post => post.MediaIds).Distinct().Where(world.X.Media.ContainsKey).Select(id => XRender.Media(world.X.Media[id], fields.Media)));
        }

        if (fields.ExpandsReferences)
        {
            var parents = posts.Select(post => post.ReplyToId).OfType<long>().Distinct().Select(id => world.X.Posts.GetValueOrDefault(id)).OfType<XPost>();
            Put(fields.Classic ? "tweets" : "posts", parents.Where(post => post.DeletedAt is null).Select(post => render.Post(post, fields, null)));
        }

        if (includes.Count > 0)
        {
            json["includes"] = includes;
        }

        void Put(string name, IEnumerable<JsonObject> items)
        {
            var array = new JsonArray([.. items]);
            if (array.Count > 0)
            {
                includes[name] = array;
            }
        }
    }

    private static IEnumerable<long> UsersOf(XPost post, XFields fields)
    {
        if (fields.Expansions.Contains("author_id"))
        {
            yield return post.AuthorId;
        }

        if (fields.Expansions.Contains("in_reply_to_user_id") && post.ReplyToUserId is { } user)
        {
            yield return user;
        }

        if (fields.Expansions.Contains("entities.mentions.username"))
        {
            foreach (var id in post.Mentions.Select(mention => mention.UserId).OfType<long>())
            {
                yield return id;
            }
        }
    }

    /// <summary>Private figures of a foreign or old post are an entry among the errors, not a failure.</summary>
    private void AddFieldErrors(JsonObject json, List<XPost> posts, XFields fields, XUser? reader)
    {
        var asked = fields.Post.Where(field => field is "non_public_metrics" or "organic_metrics" or "promoted_metrics").ToList();
        var hidden = posts.Where(post => post.AuthorId != reader?.Id || post.CreatedAt <= world.Now.AddDays(-30)).ToList();
        if (asked.Count == 0 || hidden.Count == 0)
        {
            return;
        }

        json["errors"] = new JsonArray([.. from post in hidden from field in asked select new JsonObject
        {
            ["resource_id"] = XRender.Id(post.Id),
            ["parameter"] = fields.Classic ? "tweet.fields" : "post.fields",
            ["resource_type"] = "tweet",
            ["section"] = "data",
            ["title"] = "Field Authorization Error",
            ["value"] = field,
            ["field"] = field,
            ["detail"] = $"Sorry, you are not authorized to access '{field}' on the Tweet with id: [{post.Id}].",
            ["type"] = "https://api.x.com/2/problems/not-authorized-for-field",
        }]);
    }
}
