using System.Text.Json.Nodes;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// The records that say who may reply to a post and whether it may be quoted. They carry the post's own key and are written together with
/// it: nobody slips in between, and Bluesky heeds none that was there before its post.
/// </summary>
internal static class BlueskyGates
{
    private const string Replies = "app.bsky.feed.threadgate";
    private const string Quotes = "app.bsky.feed.postgate";

    public static IReadOnlyList<BlueskyWrites.Create> Of(ChannelAccess channel, OutgoingMessage message)
    {
        var post = new BlueskyUri(channel.RemoteId, BlueskyUri.Post, message.IdempotencyKey).ToString();
        var gates = new List<BlueskyWrites.Create>();
        if (message is { InReplyTo: null, Manner.Replies: not ReplyCircle.Everyone })
        {
            gates.Add(new(Replies, message.IdempotencyKey, Gate(Replies, post, message, "allow", Rule(message.Manner.Replies))));
        }

        if (message is { InReplyTo: null, Manner.NoQuotes: true })
        {
            gates.Add(new(Quotes, message.IdempotencyKey, Gate(Quotes, post, message, "embeddingRules", $"{Quotes}#disableRule")));
        }

        return gates;
    }

    private static JsonObject Gate(string type, string post, OutgoingMessage message, string rules, string? rule) => new()
    {
        ["$type"] = type,
        ["post"] = post,
        ["createdAt"] = BlueskyPublisher.Instant(message.CreatedAt),
        [rules] = rule is null ? [] : new JsonArray(new JsonObject { ["$type"] = rule }),
    };

    private static string? Rule(ReplyCircle circle) => circle switch
    {
        ReplyCircle.Mentioned => $"{Replies}#mentionRule",
        ReplyCircle.Followed => $"{Replies}#followingRule",
        ReplyCircle.Followers => $"{Replies}#followerRule",
        _ => null,
    };
}
