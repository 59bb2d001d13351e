using System.Text.Json;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Reads one message of a stream as far as it concerns us. What it answers is read by its id before it is filed: the thread is not told.</summary>
internal static class MastodonNews
{
    public static StreamNews.Told? Read(ChannelAccess channel, string message)
    {
        try
        {
            using var document = WireJson.Parse(message);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && WireJson.Text(root, "event") is { } name && WireJson.Text(root, "payload") is { } payload ? Read(channel, name, payload) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StreamNews.Told? Read(ChannelAccess channel, string name, string payload) => name switch
    {
        "notification" => Parse<MastodonNotification>(payload) switch
        {
            { Type: "mention", Status: { } status } => Told(channel, status, InboundVerb.Created),
            { Type: "update", Status: { } status } => Told(channel, status, InboundVerb.Edited),
            _ => null,
        },
        "update" => Parse<MastodonStatus>(payload) is { } status && Concerns(channel, status) ? Told(channel, status, InboundVerb.Created) : null,
        "status.update" => Parse<MastodonStatus>(payload) is { } status && Concerns(channel, status) ? Told(channel, status, InboundVerb.Edited) : null,
        "delete" when payload.Length is > 0 and <= 100 => Gone(channel, payload),
        _ => null,
    };

    // What we say ourselves elsewhere is heard by the polls, which come when our own sending has been written down.
    private static bool Concerns(ChannelAccess channel, MastodonStatus status) =>
        status.Account?.Id is { } author && author != channel.RemoteId
        && (status.InReplyToAccountId == channel.RemoteId || status.Mentions?.Any(mention => mention.Id == channel.RemoteId) is true);

    private static StreamNews.Told? Told(ChannelAccess channel, MastodonStatus status, InboundVerb verb)
    {
        if (status.Account?.Id == channel.RemoteId || MastodonItems.Of(channel, status, null) is not { } item)
        {
            return null;
        }

        // Without its thread an answer would be filed in the wrong place: its words count only when it has been read.
        var hint = status.InReplyToId is not null;
        return new(
            $"stream:{channel.RemoteId}:{item.RemoteId}:{verb}:{TextPrint.Of(item.Text)}",
            item with { Verb = verb, IsHint = hint, Text = hint ? null : item.Text, RootRemoteId = hint ? null : item.RootRemoteId });
    }

    private static StreamNews.Told Gone(ChannelAccess channel, string id) => new(
        $"stream:{channel.RemoteId}:{id}:{InboundVerb.Deleted}",
        new InboundItem
        {
            Network = NetworkKind.Mastodon,
            AccountRemoteId = channel.RemoteId,
            Verb = InboundVerb.Deleted,
            Kind = InteractionKind.Comment,
            RemoteId = id,
        });

    private static T? Parse<T>(string payload)
        where T : class => JsonSerializer.Deserialize<T>(WireJson.Mend(payload), ApiClients.SnakeCase);
}
