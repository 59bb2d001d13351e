using System.Text.Json.Nodes;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Control;

/// <summary>What really stands, or stood, at the networks: every post, reply and comment with the words exactly as they were sent.</summary>
internal sealed class Truth(SandboxWorld world, TruthOfInstagram instagram, TruthOfMastodon mastodon)
{
    public IEnumerable<JsonNode> All(string? network, string? account)
    {
        var x = network is null or "x" ? world.X.Everything.All().Where(post => Is(account, post)).Select(post => (JsonNode)Of(post)) : [];
        var facebook = network is null or "facebook" ? OfFacebook(account) : [];
        return x.Concat(facebook).Concat(network is null or "instagram" ? instagram.All(account) : []).Concat(network is null or "mastodon" ? mastodon.All(account) : []);
    }

    public JsonObject Of(XPost post)
    {
        var author = world.X.Users[post.AuthorId];
        return Entry(new JsonObject
        {
            ["id"] = XRender.Id(post.Id),
            ["network"] = "x",
            ["account"] = author.Handle,
            ["accountId"] = XRender.Id(author.Id),
            ["own"] = author.Ours,
            ["text"] = post.Sent,
            ["media"] = new JsonArray([.. post.MediaIds.Select(id => world.X.Media.GetValueOrDefault(id)).OfType<XMedia>().Select(media => (JsonNode)new JsonObject
            {
                ["id"] = XRender.Id(media.Id),
                ["altText"] = media.AltText,
                ["bytes"] = media.Size,
            })]),
            ["conversationId"] = XRender.Id(post.ConversationId),
        }, post.ReplyToId is { } parent ? XRender.Id(parent) : null, post.CreatedAt, post.DeletedAt, post.Hidden, post.Likes);
    }

    public JsonObject Of(PagePost post) => Entry(new JsonObject
    {
        ["id"] = post.WireId,
        ["network"] = "facebook",
        ["account"] = world.Facebook.Pages[post.PageId].Handle,
        ["accountId"] = $"{post.PageId}",
        ["own"] = true,
        ["text"] = post.Message,
        ["link"] = post.Link,
        ["media"] = new JsonArray([.. Films(post), .. post.PhotoIds.Select(id => world.Facebook.Photos.GetValueOrDefault(id)).OfType<PagePhoto>().Select(photo => (JsonNode)new JsonObject
        {
            ["id"] = $"{photo.Id}",
            ["altText"] = photo.AltText,
            ["bytes"] = photo.Bytes.Length,
        })]),
        ["published"] = post.Published,
    }, null, post.CreatedAt, post.DeletedAt, post.Hidden, post.LikedBy.Count);

    private IEnumerable<JsonNode> Films(PagePost post) => post.VideoId is { } id && world.Facebook.Videos.TryGetValue(id, out var film)
        ? [new JsonObject { ["id"] = $"{id}", ["kind"] = "video", ["bytes"] = film.Size }]
        : [];

    public JsonObject Of(PageComment comment)
    {
        var post = world.Facebook.Posts[comment.PostId];
        var own = comment.AuthorId == post.PageId;
        return Entry(new JsonObject
        {
            ["id"] = comment.WireId,
            ["network"] = "facebook",
            ["account"] = own ? world.Facebook.Pages[post.PageId].Handle : world.Facebook.NameOf(comment.AuthorId),
            ["accountId"] = $"{comment.AuthorId}",
            ["own"] = own,
            ["text"] = comment.Message,
            ["media"] = new JsonArray(),
            ["postId"] = post.WireId,
            ["privatelyAnswered"] = comment.PrivatelyAnswered,
        }, comment.ParentId is { } parent ? $"{comment.PostId}_{parent}" : post.WireId, comment.CreatedAt, comment.DeletedAt, comment.Hidden, comment.LikedBy.Count);
    }

    private IEnumerable<JsonNode> OfFacebook(string? account)
    {
        var posts = world.Facebook.Posts.Values.OrderBy(post => post.Id)
            .Where(post => account is null || Is(account, post.PageId)).Select(post => (JsonNode)Of(post));
        var comments = world.Facebook.Comments.Values.OrderBy(comment => comment.Id)
            .Where(comment => account is null || Is(account, comment.AuthorId)).Select(comment => (JsonNode)Of(comment));
        return posts.Concat(comments);
    }

    private bool Is(string? account, XPost post) => account is null
        || account == XRender.Id(post.AuthorId)
        || world.X.Users[post.AuthorId].Handle.Equals(account.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private bool Is(string account, long authorId) => account == $"{authorId}"
        || world.Facebook.NameOf(authorId).Equals(account, StringComparison.OrdinalIgnoreCase)
        || (world.Facebook.Pages.TryGetValue(authorId, out var page) && page.Handle.Equals(account.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    public static JsonObject Entry(JsonObject json, string? parent, DateTimeOffset createdAt, DateTimeOffset? deletedAt, bool hidden, int likes)
    {
        if (parent is not null)
        {
            json["parentId"] = parent;
        }

        json["createdAt"] = XRender.Time(createdAt);
        if (deletedAt is { } deleted)
        {
            json["deletedAt"] = XRender.Time(deleted);
        }

        json["hidden"] = hidden;
        json["likes"] = likes;
        return json;
    }
}
