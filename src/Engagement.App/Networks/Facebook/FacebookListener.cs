using System.Globalization;
using System.Text.Json;

namespace Engagement.App.Networks.Facebook;

/// <summary>Hears the comments under a Page's watched posts.</summary>
internal sealed class FacebookListener(GraphCalls calls, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MaxPages = 50;

    /// <summary>Older posts are asked for only every quarter of an hour, and Facebook may show a comment late: what was heard twice is filed once.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(20);

    public async Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var since = Since(cursor);
        var items = new Dictionary<string, InboundItem>();
        foreach (var post in watched)
        {
            if (calls.ClosedUntil(channel) is { } until)
            {
                return new PollAnswer.Later(until, "Facebook asks to wait: too many calls.");
            }

            var problem = await HearAsync(channel, post.RemoteId, since, items, ct);
            if (problem is not null and not SendOutcome.Rejected)
            {
                return problem.AsPoll();
            }
        }

        if (watched.Count == 0)
        {
            // Nothing to read: that the Page still hears us is asked all the same.
            var me = await calls.RunAsync(channel, (api, proof) => api.ReadMeAsync(proof, "id,name", ct), ct);
            if (me.Content is null)
            {
                return FacebookErrorTable.Classify(me.Answer, now).AsPoll();
            }
        }

        return new PollAnswer.Heard([.. items.Values], JsonSerializer.Serialize(now));
    }

    /// <returns>Null when it was read; <see cref="SendOutcome.Rejected"/> when this one post cannot be, which stops nobody else.</returns>
    private async Task<SendOutcome?> HearAsync(
        ChannelAccess channel, string post, string? since, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        string? after = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = after;
            var wire = await calls.RunAsync(
                channel, (api, proof) => api.ReadCommentsAsync(proof, post, "stream", "chronological", since, PageSize, GraphComment.Fields, asked, ct), ct);
            if (wire.Content is null)
            {
                return FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow());
            }

            foreach (var comment in wire.Content.Data ?? [])
            {
                if (comment.Id is not null)
                {
                    var item = FacebookItems.Of(channel.RemoteId, post, comment);
                    items[item.RemoteId] = item;
                }
            }

            after = wire.Content.After;
            if (after is null)
            {
                return null;
            }
        }

        return null;
    }

    private static string? Since(string? cursor)
    {
        try
        {
            return cursor is null
                ? null
                : (JsonSerializer.Deserialize<DateTimeOffset>(cursor) - Overlap).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
