using System.Globalization;
using System.Text.Json;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using static Engagement.App.Networks.Facebook.FacebookEnvelope;

namespace Engagement.App.Networks.Facebook;

/// <summary>Reads one kept change of a Page as far as it is understood; shapes of all versions of the last ten years.</summary>
internal static class FacebookEvents
{
    public static IReadOnlyList<InboundItem> Read(string body)
    {
        try
        {
            using var document = WireJson.Parse(body);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "object") == "page"
                ? [.. Items(root, "entry").SelectMany(entry => Items(entry, "changes").Select(change => ReadChange(entry, change)).OfType<InboundItem>())]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static InboundItem? ReadChange(JsonElement entry, JsonElement change)
    {
        if (Text(entry, "id") is not { } page || !change.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return (Text(change, "field"), Text(value, "item")) switch
        {
            ("feed", "comment") => ReadComment(page, value, null),
            ("mention", "comment") => ReadComment(page, value, InteractionKind.Mention),
            ("mention", "post") => ReadPost(page, value),
            ("feed", "reaction" or "like") => ReadReaction(page, value),

            // What visitors write on the Page's wall; what the Page itself writes is no news to us.
            ("feed", "post" or "status" or "photo" or "video") when Author(value) is { } author && author.RemoteId != page => ReadPost(page, value),
            ("ratings", "comment") => ReadComment(page, value, InteractionKind.Review),
            ("ratings", "rating") => ReadReview(page, value),
            _ => null,
        };
    }

    private static InboundItem? ReadComment(string page, JsonElement value, InteractionKind? kind)
    {
        if (Text(value, "comment_id") is not { } id || VerbOf(value) is not { } verb)
        {
            return null;
        }

        var root = Text(value, "post_id");
        var parent = Text(value, "parent_id");
        var isTop = parent is null || parent == root;
        var item = Item(page, value, verb, FacebookIds.Comment(root, id)) with
        {
            Kind = kind ?? (isTop ? InteractionKind.Comment : InteractionKind.Reply),
            RootRemoteId = root,
            ParentRemoteId = isTop ? root : FacebookIds.Comment(root, parent!),
        };
        return item with { IsHint = IsIncomplete(item) };
    }

    private static InboundItem? ReadPost(string page, JsonElement value)
    {
        if (Text(value, "post_id") is not { } id || VerbOf(value) is not { } verb)
        {
            return null;
        }

        var item = Item(page, value, verb, id) with { Kind = InteractionKind.Mention, RootRemoteId = id };
        return item with { IsHint = IsIncomplete(item) };
    }

    private static InboundItem? ReadReview(string page, JsonElement value) =>
        Text(value, "open_graph_story_id") is { } id && VerbOf(value) is { } verb
            ? Item(page, value, verb, id) with
            {
                Kind = InteractionKind.Review,
                RootRemoteId = id,
                Text = Text(value, "review_text"),
                Author = Text(value, "reviewer_id") is { } reviewer ? new(reviewer, Text(value, "reviewer_name") ?? "", null) : null,
            }
            : null;

    private static InboundItem? ReadReaction(string page, JsonElement value)
    {
        var root = Text(value, "post_id");
        var thing = Text(value, "comment_id") is { } comment ? FacebookIds.Comment(root, comment) : root;
        return thing is null ? null : Item(page, value, InboundVerb.Reacted, thing) with { RootRemoteId = root };
    }

    private static InboundItem Item(string page, JsonElement value, InboundVerb verb, string id) => new()
    {
        Network = NetworkKind.Facebook,
        AccountRemoteId = page,
        Verb = verb,
        Kind = InteractionKind.Comment,
        RemoteId = id,
        Author = Author(value),
        Text = Text(value, "message"),
        MediaUrls = Pictures(value),
        CreatedAt = Instant(value),
    };

    // A removal needs no more than its id; everything else is read again when words or author are missing.
    private static bool IsIncomplete(InboundItem item) =>
        item.Verb is InboundVerb.Created or InboundVerb.Edited && (item.Text is null || item.Author is null);

    private static InboundVerb? VerbOf(JsonElement value) => Text(value, "verb") switch
    {
        "add" => InboundVerb.Created,
        "edit" or "edited" => InboundVerb.Edited,
        "remove" or "delete" => InboundVerb.Deleted,
        "hide" => InboundVerb.Hidden,
        "unhide" => InboundVerb.Unhidden,
        _ => null,
    };

    private static InboundAuthor? Author(JsonElement value)
    {
        if (value.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object && Text(from, "id") is { } id)
        {
            return new(id, Text(from, "name") ?? "", null);
        }

        return Text(value, "sender_id") is { } sender ? new(sender, Text(value, "sender_name") ?? "", null) : null;
    }

    private static List<string> Pictures(JsonElement value)
    {
        var pictures = new List<string>();
        if (Text(value, "photo") is { } photo)
        {
            pictures.Add(photo);
        }

        if (value.TryGetProperty("photos", out var photos) && photos.ValueKind == JsonValueKind.Array)
        {
            pictures.AddRange(photos.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!));
        }

        return pictures;
    }

    private static DateTimeOffset? Instant(JsonElement value) =>
        long.TryParse(Text(value, "created_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
