using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Control;

/// <summary>What really stands, or stood, at Mastodon.</summary>
internal sealed class TruthOfMastodon(SandboxWorld world)
{
    public IEnumerable<JsonNode> All(string? account) => world.Mastodon.Everything.All().Where(status => Is(account, status)).Select(status => (JsonNode)Of(status));

    public JsonObject Of(MastodonStatus status)
    {
        var author = world.Mastodon.People[status.AuthorId];
        return Truth.Entry(new JsonObject
        {
            ["id"] = $"{status.Id}",
            ["network"] = "mastodon",
            ["account"] = author.Acct,
            ["accountId"] = $"{author.Id}",
            ["own"] = author.Ours,
            ["text"] = status.Text,
            ["spoilerText"] = status.Spoiler,
            ["visibility"] = status.Visibility,
            ["language"] = status.Language,
            ["media"] = new JsonArray([.. status.MediaIds.Select(id => world.Mastodon.Uploads.GetValueOrDefault(id)).OfType<MastodonUpload>().Select(upload => (JsonNode)new JsonObject
            {
                ["id"] = $"{upload.Id}",
                ["altText"] = upload.Description,
                ["bytes"] = upload.Bytes.Length,
            })]),
            ["conversationId"] = $"{status.RootId}",
        }, status.ReplyToId is { } parent ? $"{parent}" : null, status.CreatedAt, status.DeletedAt, hidden: false, status.FavouritedBy.Count);
    }

    private bool Is(string? account, MastodonStatus status) => account is null
        || account == $"{status.AuthorId}"
        || world.Mastodon.People[status.AuthorId].Acct.Equals(account.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
