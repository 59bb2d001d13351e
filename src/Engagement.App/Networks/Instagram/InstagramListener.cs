using System.Text.Json;
using Engagement.App.Networks.Facebook;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Instagram;

/// <summary>Hears the comments under the account's watched posts, and posts of others that are tagged with it and name it.</summary>
internal sealed class InstagramListener(GraphCalls calls, TimeProvider time)
{
    private const int PageSize = 50;
    private const int MaxPages = 40;
    private const int MaxTagPages = 5;

    /// <summary>Instagram may show a post late: what was heard twice is filed once.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    public async Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var items = new Dictionary<string, InboundItem>();
        foreach (var post in watched)
        {
            if (calls.ClosedUntil(channel) is { } until)
            {
                return new PollAnswer.Later(until, "Instagram asks to wait: too many calls.");
            }

            var problem = await HearAsync(channel, post.RemoteId, items, ct);
            if (problem is not null and not SendOutcome.Rejected)
            {
                return problem.AsPoll();
            }
        }

        // Also says, where nothing is watched, that the account still hears us.
        return await HearTagsAsync(channel, Since(cursor) ?? now - Overlap, items, ct) is { } trouble
            ? trouble.AsPoll()
            : new PollAnswer.Heard([.. items.Values], JsonSerializer.Serialize(now));
    }

    /// <returns>Null when it was read; <see cref="SendOutcome.Rejected"/> when this one post cannot be, which stops nobody else.</returns>
    private async Task<SendOutcome?> HearAsync(ChannelAccess channel, string post, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        string? after = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = after;
            var wire = await calls.RunAsync<IInstagramApi, GraphPage<InstagramComment>>(
                channel, (api, proof) => api.ReadCommentsAsync(proof, post, PageSize, InstagramComment.WithReplies, asked, ct), ct);
            if (wire.Content is null)
            {
                return InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());
            }

            foreach (var comment in (wire.Content.Data ?? []).Where(comment => comment.Id is not null))
            {
                items[comment.Id!] = InstagramItems.Of(channel, post, null, comment);
                if (await HearRepliesAsync(channel, post, comment, items, ct) is { } problem)
                {
                    return problem;
                }
            }

            after = wire.Content.After;
            if (after is null)
            {
                break;
            }
        }

        return null;
    }

    // The first answers come with the comment; a long thread goes on.
    private async Task<SendOutcome?> HearRepliesAsync(
        ChannelAccess channel, string post, InstagramComment top, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        var page = top.Replies;
        for (var number = 0; page is not null && number < MaxPages; number++)
        {
            foreach (var reply in (page.Data ?? []).Where(reply => reply.Id is not null))
            {
                items[reply.Id!] = InstagramItems.Of(channel, post, top.Id, reply);
            }

            if (page.After is not { } after)
            {
                return null;
            }

            var wire = await calls.RunAsync<IInstagramApi, GraphPage<InstagramComment>>(
                channel, (api, proof) => api.ReadRepliesAsync(proof, top.Id!, PageSize, InstagramComment.Fields, after, ct), ct);
            if (wire.Content is null)
            {
                return InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());
            }

            page = wire.Content;
        }

        return null;
    }

    // Only where our name stands in the words can Instagram be asked to answer: a tag in the picture alone cannot be.
    private async Task<SendOutcome?> HearTagsAsync(ChannelAccess channel, DateTimeOffset since, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        string? after = null;
        for (var number = 0; number < MaxTagPages; number++)
        {
            var asked = after;
            var wire = await calls.RunAsync<IInstagramApi, GraphPage<InstagramMedia>>(
                channel, (api, proof) => api.ReadTagsAsync(proof, channel.RemoteId, PageSize, InstagramMedia.MentionFields, asked, ct), ct);
            if (wire.Content is null)
            {
                return InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());
            }

            var tagged = (wire.Content.Data ?? []).Where(media => media.Id is not null).Select(media => InstagramItems.Mention(channel, media)).ToList();
            foreach (var item in tagged.Where(item => item.CreatedAt >= since - Overlap && InstagramText.Names(item.Text!, channel.Handle)))
            {
                items[item.RemoteId] = item;
            }

            after = wire.Content.After;
            if (after is null || tagged.Exists(item => item.CreatedAt < since - Overlap))
            {
                break;
            }
        }

        return null;
    }

    private static DateTimeOffset? Since(string? cursor)
    {
        try
        {
            return cursor is null ? null : JsonSerializer.Deserialize<DateTimeOffset>(cursor);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
