using System.Globalization;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.X;

/// <summary>Hears mentions of the account and comments under its watched posts.</summary>
internal sealed class XListener(XCalls calls, RateGate gate, ReadMeter meter, CallsLeft left, TimeProvider time)
{
    private const string Mentions = "x:mentions";
    private const string Comments = "x:comments";
    private const int PageSize = 100;
    private const int MaxPages = 20;
    private const int LongestQuery = 512;

    /// <summary>X's search lags behind, and older posts are asked for only every quarter of an hour: what was heard twice is filed once.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan SearchReach = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(1);

    public async Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        var before = XCursor.Read(cursor);
        var now = time.GetUtcNow();
        var items = new Dictionary<string, InboundItem>();
        var (mentions, since) = await HearMentionsAsync(channel, before, items, now, ct);
        if (mentions is not null and not SendOutcome.Later)
        {
            return mentions.AsPoll();
        }

        var comments = await HearCommentsAsync(channel, before, watched, items, now, ct);
        if (comments is not null and not SendOutcome.Later)
        {
            return comments.AsPoll();
        }

        // One of the two may have to wait without the other, and without the posts that are due.
        if (mentions is not null && (comments is not null || watched.Count == 0))
        {
            return new PollAnswer.Failed(mentions.Words());
        }

        var after = new XCursor(since ?? before.MentionsSince, mentions is null ? now : before.MentionsAt, comments is null ? now : before.CommentsAt);
        return new PollAnswer.Heard([.. items.Values], after.Write());
    }

    private async Task<(SendOutcome? Problem, string? Newest)> HearMentionsAsync(
        ChannelAccess channel, XCursor before, Dictionary<string, InboundItem> items, DateTimeOffset now, CancellationToken ct)
    {
        // The first look goes back a day, not through the account's whole past.
        var start = before.MentionsSince is null ? Text((before.MentionsAt ?? now) - (before.MentionsAt is null ? FirstLook : Overlap)) : null;
        string? newest = null;
        var problem = await HearAsync(
            channel,
            Mentions,
            (api, bearer, fields, page) => api.ReadMentionsAsync(bearer, channel.RemoteId, before.MentionsSince, start, PageSize, page, fields, ct),
            page =>
            {
                Add(channel, page, items, ReadPrices.XOwned);
                newest = (page.Data ?? []).Select(post => post.Id).Append(newest).OfType<string>().Max(XIdOrder.Instance);
            },
            ct);
        return (problem, problem is null ? newest : null);
    }

    private async Task<SendOutcome?> HearCommentsAsync(
        ChannelAccess channel, XCursor before, IReadOnlyList<WatchedPost> watched, Dictionary<string, InboundItem> items, DateTimeOffset now, CancellationToken ct)
    {
        var earliest = now - SearchReach;
        var from = before.CommentsAt - Overlap is { } since && since > earliest ? since : earliest;
        foreach (var query in Queries([.. watched.Where(post => post.SentAt > earliest).Select(post => post.RemoteId)]))
        {
            var problem = await HearAsync(
                channel,
                Comments,
                (api, bearer, fields, page) => api.SearchRecentAsync(bearer, query, Text(from), PageSize, page, fields, ct),
                page => Add(channel, page, items, ReadPrices.XPost),
                ct);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private async Task<SendOutcome?> HearAsync(
        ChannelAccess channel,
        string bucket,
        Func<IXApi, string, IDictionary<string, string>, string?, Task<RestEase.Response<XPostPage>>> ask,
        Action<XPostPage> take,
        CancellationToken ct)
    {
        string? page = null;
        for (var number = 0; number < MaxPages; number++)
        {
            if (gate.ClosedUntil(channel.Id, bucket) is { } until)
            {
                return new SendOutcome.Later(until, "X asks to wait: too many reads.");
            }

            var asked = page;
            var wire = await calls.ReadAsync(channel, XFields.Post, (api, bearer, fields) => ask(api, bearer, fields, asked), ct);
            Remember(channel, wire.Answer);
            if (XErrorTable.RateLimits(wire.Answer, time.GetUtcNow()) is { } closed)
            {
                gate.Close(channel.Id, bucket, closed);
            }

            if (wire.Content is null)
            {
                return XErrorTable.Classify(wire.Answer, time.GetUtcNow());
            }

            take(wire.Content);
            page = wire.Content.Meta?.NextToken;
            if (page is null)
            {
                return null;
            }
        }

        return null;
    }

    private void Add(ChannelAccess channel, XPostPage page, Dictionary<string, InboundItem> items, long price)
    {
        meter.Note(NetworkKind.X, (page.Data ?? []).Select(post => post.Id), price);
        foreach (var post in page.Data ?? [])
        {
            // The root itself is part of its conversation; it is ours and no comment.
            if (post.Id is not null && !(post.Id == post.ConversationId && post.AuthorId == channel.RemoteId))
            {
                items[post.Id] = XItems.Of(channel.RemoteId, post, page.Includes);
            }
        }
    }

    private void Remember(ChannelAccess channel, WireAnswer answer)
    {
        if (answer.Number("x-rate-limit-remaining") is { } remaining && answer.Number("x-rate-limit-limit") is { } limit && answer.Instant("x-rate-limit-reset") is { } reset)
        {
            left.Note(channel.Id, remaining, limit, reset);
        }
    }

    private static IEnumerable<string> Queries(IReadOnlyList<string> posts)
    {
        var query = "";
        foreach (var term in posts.Select(id => $"conversation_id:{id}"))
        {
            var longer = query.Length == 0 ? term : $"{query} OR {term}";
            if (longer.Length > LongestQuery)
            {
                yield return query;
                longer = term;
            }

            query = longer;
        }

        if (query.Length > 0)
        {
            yield return query;
        }
    }

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
