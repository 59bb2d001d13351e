using System.Text.Json;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using static Engagement.App.Networks.Facebook.FacebookEnvelope;

namespace Engagement.App.Networks.Instagram;

/// <summary>
/// Reads one kept change of an account. A change brings neither its time nor, often, its author: everything is a hint and read by its id.
/// </summary>
internal static class InstagramEvents
{
    public const string Kind = "instagram";

    public static IReadOnlyList<InboundItem> Read(string body)
    {
        try
        {
            using var document = WireJson.Parse(body);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "object") == Kind
                ? [.. Items(root, "entry").SelectMany(entry => Items(entry, "changes").Append(entry).Select(change => ReadChange(entry, change)).OfType<InboundItem>())]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // With the login through Instagram itself the change stands in the entry.
    private static InboundItem? ReadChange(JsonElement entry, JsonElement change)
    {
        if (Text(entry, "id") is not { } account || !change.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return Text(change, "field") switch
        {
            "comments" when Text(value, "id") is { } id => ReadComment(account, value, id),
            "mentions" when Text(value, "media_id") is { } media => Item(account, InteractionKind.Mention, InstagramIds.Mention(media, Text(value, "comment_id"))) with
            {
                RootRemoteId = InstagramIds.Mention(media, null),
            },
            _ => null,
        };
    }

    private static InboundItem ReadComment(string account, JsonElement value, string id)
    {
        var root = value.TryGetProperty("media", out var media) && media.ValueKind == JsonValueKind.Object ? Text(media, "id") : null;
        var parent = Text(value, "parent_id");
        return Item(account, parent is null ? InteractionKind.Comment : InteractionKind.Reply, id) with
        {
            RootRemoteId = root,
            ParentRemoteId = parent ?? root,
            Author = Author(value),
            Text = Text(value, "text"),
        };
    }

    private static InboundItem Item(string account, InteractionKind kind, string id) => new()
    {
        Network = NetworkKind.Instagram,
        AccountRemoteId = account,
        Verb = InboundVerb.Created,
        Kind = kind,
        RemoteId = id,
        IsHint = true,
    };

    private static InboundAuthor? Author(JsonElement value) =>
        value.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object && Text(from, "id") is { } id
            ? new(id, Text(from, "username") ?? "", Text(from, "username"))
            : null;
}
