using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.X;

/// <summary>Reads one event of the X Activity API as far as it is understood.</summary>
internal static class XEvents
{
    /// <summary>The events of a body, each with the key that makes it the same event when it comes again.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    public static IReadOnlyList<WebhookEvent> Split(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        return body.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? [.. data.EnumerateArray().Select(one => Event(one, $$"""{"data":{{one.GetRawText()}}}"""))]
            : [Event(data, body.GetRawText())];
    }

    /// <summary>The events of a line of the stream; of one that is unreadable, none.</summary>
    public static IReadOnlyList<WebhookEvent> Split(string line)
    {
        try
        {
            using var document = WireJson.Parse(line);
            return Split(document.RootElement);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static IReadOnlyList<InboundItem> Read(string body)
    {
        try
        {
            using var document = WireJson.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? ReadData(data) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static WebhookEvent Event(JsonElement data, string body)
    {
        var named = data.ValueKind == JsonValueKind.Object ? WireJson.Text(data, "event_uuid") : null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 16));
        return new(string.IsNullOrEmpty(named) ? $"hash:{hash}" : named, body);
    }

    private static IReadOnlyList<InboundItem> ReadData(JsonElement data)
    {
        if (!data.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var account = data.TryGetProperty("filter", out var filter) && filter.ValueKind == JsonValueKind.Object ? WireJson.Text(filter, "user_id") : null;
        return WireJson.Text(data, "event_type") switch
        {
            "post.mention.create" or "post.reply.create" or "post.quote.create" => ReadPost(account, data, payload),
            "post.delete" => ReadDeletion(account, payload),
            _ => [],
        };
    }

    private static IReadOnlyList<InboundItem> ReadPost(string? account, JsonElement data, JsonElement payload)
    {
        if (payload.Deserialize<XPost>(ApiClients.SnakeCase) is not { Id: not null } post || (account ?? post.InReplyToUserId) is not { } ours)
        {
            return [];
        }

        var item = XItems.Of(ours, post, new(Users(data), Media: null));
        return [WireJson.Text(data, "event_type") == "post.reply.create" ? item : item with { Kind = KindOf(item, ours, post) }];
    }

    // Somebody who mentions us under our own post comments on it; X tells of both.
    private static InteractionKind KindOf(InboundItem item, string ours, XPost post) =>
        post.InReplyToUserId == ours ? item.Kind : InteractionKind.Mention;

    private static IReadOnlyList<InboundItem> ReadDeletion(string? account, JsonElement payload) =>
        WireJson.Text(payload, "id") is { } id && (account ?? WireJson.Text(payload, "author_id")) is { } ours
            ?
            [
                new InboundItem
                {
                    Network = NetworkKind.X,
                    AccountRemoteId = ours,
                    Verb = InboundVerb.Deleted,
                    Kind = InteractionKind.Comment,
                    RemoteId = id,
                },
            ]
            : [];

    // Users stand bare in most events and wrapped in "data" in some.
    private static List<XUser> Users(JsonElement data)
    {
        if (!data.TryGetProperty("includes", out var includes) || includes.ValueKind != JsonValueKind.Object
            || !includes.TryGetProperty("users", out var users) || users.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. users.EnumerateArray()
            .Select(user => user.ValueKind == JsonValueKind.Object && user.TryGetProperty("data", out var inner) ? inner : user)
            .Where(user => user.ValueKind == JsonValueKind.Object)
            .Select(user => user.Deserialize<XUser>(ApiClients.SnakeCase))
            .OfType<XUser>()];
    }
}
