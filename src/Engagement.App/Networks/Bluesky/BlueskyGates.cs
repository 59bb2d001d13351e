using System.Text.Json.Nodes;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Writes down who may reply to a post and whether it may be quoted, before the post itself: nobody slips in between. The records carry the
/// post's own key; written again they say the same.
/// </summary>
internal sealed class BlueskyGates(BlueskyCalls calls, TimeProvider time)
{
    private const string Replies = "app.bsky.feed.threadgate";
    private const string Quotes = "app.bsky.feed.postgate";

    /// <returns>Why the post must not be said yet; null when all is set.</returns>
    public async Task<SendOutcome?> SetAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var (manner, post) = (message.Manner, new BlueskyUri(channel.RemoteId, BlueskyUri.Post, message.IdempotencyKey).ToString());
        if (message.InReplyTo is not null)
        {
            return null;
        }

        SendOutcome? problem = null;
        if (manner.Replies != ReplyCircle.Everyone)
        {
            problem = await WriteAsync(channel, message, Replies, Gate(Replies, post, message, "allow", Rule(manner.Replies)), ct);
        }

        return problem ?? (manner.NoQuotes ? await WriteAsync(channel, message, Quotes, Gate(Quotes, post, message, "embeddingRules", $"{Quotes}#disableRule"), ct) : null);
    }

    private async Task<SendOutcome?> WriteAsync(ChannelAccess channel, OutgoingMessage message, string collection, JsonObject gate, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.SetRecordAsync(bearer, new(channel.RemoteId, collection, message.IdempotencyKey, gate), ct), ct);
        return wire.Answer.IsSuccess ? null : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());
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
