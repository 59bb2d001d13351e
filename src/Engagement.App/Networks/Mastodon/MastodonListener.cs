namespace Engagement.App.Networks.Mastodon;

/// <summary>Hears what names us, and reads below the watched posts for what does not.</summary>
internal sealed class MastodonListener(MastodonCalls calls, TimeProvider time)
{
    private const int PageSize = 40;
    private const int MaxPages = 25;
    private const int MostThreads = 40;

    private static readonly string[] Types = ["mention"];

    public async Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return new PollAnswer.Later(until, "The Mastodon server asks to wait: too many calls.");
        }

        var items = new Dictionary<string, InboundItem>();
        var (mentions, last, problem) = await NoticesAsync(channel, cursor, ct);
        problem ??= await ThreadsAsync(channel, watched, items, ct);
        problem ??= await MentionsAsync(channel, mentions.FindAll(status => !items.ContainsKey(status.Id!)), items, ct);
        return problem?.AsPoll() ?? new PollAnswer.Heard([.. items.Values], last);
    }

    // "Directly after" goes forward page by page and skips nothing; the first look takes the newest page.
    private async Task<(List<MastodonStatus> Mentions, string? Last, SendOutcome? Problem)> NoticesAsync(ChannelAccess channel, string? cursor, CancellationToken ct)
    {
        var found = new List<MastodonStatus>();
        var last = cursor;
        for (var number = 0; number < MaxPages; number++)
        {
            var after = last;
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadNotificationsAsync(bearer, Types, PageSize, after, ct), ct);
            if (wire.Content is null)
            {
                return (found, cursor, MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()));
            }

            found.AddRange(wire.Content.Where(notice => notice.Type == Types[0]).Select(notice => notice.Status).OfType<MastodonStatus>().Where(status => status.Id is not null));
            last = wire.Content.Select(notice => notice.Id).FirstOrDefault(id => id is not null) ?? last;
            if (cursor is null || wire.Content.Count == 0 || last == after)
            {
                break;
            }
        }

        return (found, last, null);
    }

    private async Task<SendOutcome?> ThreadsAsync(
        ChannelAccess channel, IReadOnlyList<WatchedPost> watched, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        foreach (var post in watched.OrderByDescending(post => post.SentAt).Take(MostThreads))
        {
            if (calls.SparesCalls(channel))
            {
                // What names us was heard all the same.
                break;
            }

            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadContextAsync(bearer, post.RemoteId, ct), ct);
            if (wire.Content is { } thread)
            {
                var root = thread.Ancestors is [var first, ..] ? first : Ours(channel, post.RemoteId);
                Add(channel, thread.Descendants ?? [], root, items);
            }
            else if (MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()) is not SendOutcome.Rejected and var problem)
            {
                return problem;
            }
        }

        return null;
    }

    private async Task<SendOutcome?> MentionsAsync(
        ChannelAccess channel, List<MastodonStatus> mentions, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        foreach (var status in mentions)
        {
            var (root, problem) = await RootAsync(channel, status, ct);
            if (problem is not null)
            {
                return problem;
            }

            Add(channel, [status], root, items);
        }

        return null;
    }

    /// <summary>What the thread of a post began with; null when it began with this post, or what is above cannot be seen.</summary>
    public async Task<(MastodonStatus? Root, SendOutcome? Problem)> RootAsync(ChannelAccess channel, MastodonStatus status, CancellationToken ct)
    {
        if (status.InReplyToId is null)
        {
            return (null, null);
        }

        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadContextAsync(bearer, status.Id!, ct), ct);
        if (wire.Content is not null)
        {
            return (wire.Content.Ancestors is [var first, ..] ? first : null, null);
        }

        return MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()) is not SendOutcome.Rejected and var problem ? (null, problem) : (null, null);
    }

    private static MastodonStatus Ours(ChannelAccess channel, string id) => new(
        id, null, null, null, null, null, null, null, null, new(channel.RemoteId, null, null, null, null, null, null), null, null, null, null);

    private static void Add(ChannelAccess channel, IEnumerable<MastodonStatus> statuses, MastodonStatus? root, Dictionary<string, InboundItem> items)
    {
        foreach (var item in statuses.Select(status => MastodonItems.Of(channel, status, root)).OfType<InboundItem>())
        {
            items[item.RemoteId] = item;
        }
    }
}
