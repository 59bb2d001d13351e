using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Control;

/// <summary>What really stands, or stood, at Instagram.</summary>
internal sealed class TruthOfInstagram(SandboxWorld world)
{
    public IEnumerable<JsonNode> All(string? account) =>
        world.Instagram.Media.Values.OrderBy(media => media.Id).Where(media => Is(account, media.AuthorId)).Select(media => (JsonNode)Of(media))
            .Concat(world.Instagram.Comments.Values.OrderBy(comment => comment.Id).Where(comment => Is(account, comment.AuthorId)).Select(comment => (JsonNode)Of(comment)));

    public JsonObject Of(InstagramMedia media) => Truth.Entry(new JsonObject
    {
        ["id"] = $"{media.Id}",
        ["network"] = "instagram",
        ["account"] = world.Instagram.HandleOf(media.AuthorId),
        ["accountId"] = $"{media.AuthorId}",
        ["own"] = world.Instagram.Accounts.ContainsKey(media.AuthorId),
        ["text"] = media.Caption,
        ["kind"] = media.Kind,
        ["media"] = new JsonArray([.. media.Files.Select(id => world.Instagram.Files.GetValueOrDefault(id)).OfType<InstagramFile>().Select(file => (JsonNode)new JsonObject
        {
            ["id"] = $"{file.Id}",
            ["altText"] = file.AltText,
            ["bytes"] = file.Bytes.Length,
        })]),
    }, null, media.CreatedAt, media.DeletedAt, hidden: false, media.Likes);

    public JsonObject Of(InstagramComment comment) => Truth.Entry(new JsonObject
    {
        ["id"] = $"{comment.Id}",
        ["network"] = "instagram",
        ["account"] = world.Instagram.HandleOf(comment.AuthorId),
        ["accountId"] = $"{comment.AuthorId}",
        ["own"] = world.Instagram.Accounts.ContainsKey(comment.AuthorId),
        ["text"] = comment.Text,
        ["media"] = new JsonArray(),
        ["postId"] = $"{comment.MediaId}",
    }, $"{comment.ParentId ?? comment.MediaId}", comment.CreatedAt, comment.DeletedAt, comment.Hidden, likes: 0);

    private bool Is(string? account, long authorId) => account is null
        || account == $"{authorId}"
        || world.Instagram.HandleOf(authorId).Equals(account.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
