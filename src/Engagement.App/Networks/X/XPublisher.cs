using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.X;

/// <summary>Says one thing on X: pictures and films first, then the post, once.</summary>
internal sealed class XPublisher(XCalls calls, XMedia media, RateGate gate, TimeProvider time)
{
    private const string Bucket = "x:create";

    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (gate.ClosedUntil(channel.Id, Bucket) is { } until)
        {
            return new SendOutcome.Later(until, "X asks to wait: too many posts.", ChannelThrottled: true);
        }

        var mediaIds = new List<string>();
        foreach (var one in message.Media)
        {
            var (id, problem) = await media.UploadAsync(channel, message, one, ct);
            if (problem is not null)
            {
                return problem;
            }

            mediaIds.Add(id!);
        }

        var post = new XNewPost(
            message.Text.Length == 0 ? null : message.Text,
            message.InReplyTo is null ? null : new(message.InReplyTo),
            mediaIds.Count == 0 ? null : new(mediaIds))
        {
            Poll = message.Manner.Poll is { } poll ? new(poll.Options, poll.Minutes) : null,
            ReplySettings = message.InReplyTo is null ? Settings(message.Manner.Replies) : null,
        };
        var wire = await calls.RunAsync(channel, (api, bearer) => api.CreatePostAsync(bearer, post, ct), ct);
        Remember(channel, wire.Answer);
        return wire.Content?.Data?.Id is { Length: > 0 } published
            ? new SendOutcome.Sent(published, XItems.Address(channel.Handle, published)) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : XErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private static string? Settings(ReplyCircle circle) => MannerRules.CircleOn(NetworkKind.X, circle) switch
    {
        ReplyCircle.Mentioned => "mentionedUsers",
        ReplyCircle.Followed => "following",
        _ => null,
    };

    private void Remember(ChannelAccess channel, WireAnswer answer)
    {
        if (XErrorTable.RateLimits(answer, time.GetUtcNow()) is { } until)
        {
            gate.Close(channel.Id, Bucket, until);
        }
    }
}
