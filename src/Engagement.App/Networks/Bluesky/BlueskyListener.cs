using System.Globalization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Hears replies, mentions and quotes, and reads the threads below the watched posts for what is said to others there.</summary>
internal sealed class BlueskyListener(BlueskyCalls calls, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MaxPages = 20;
    private const int MostAtOnce = 25;
    private const int MostThreads = 50;
    private const int Depth = 10;

    private static readonly string[] Reasons = ["reply", "mention", "quote"];
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(1);

    public async Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var from = DateTimeOffset.TryParse(cursor, CultureInfo.InvariantCulture, out var last) ? last - Overlap : now - FirstLook;
        var (addresses, problem) = await NoticesAsync(channel, from, ct);
        if (problem is not null)
        {
            return problem.AsPoll();
        }

        var items = new Dictionary<string, InboundItem>();
        foreach (var batch in addresses.Chunk(MostAtOnce))
        {
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPostsAsync(bearer, batch, ct), ct);
            if (wire.Content is null)
            {
                return BlueskyErrorTable.Classify(wire.Answer, now).AsPoll();
            }

            Add(channel, wire.Content.Posts ?? [], items);
        }

        problem = await ThreadsAsync(channel, watched, items, ct);
        return problem?.AsPoll() ?? new PollAnswer.Heard([.. items.Values], now.ToString("O", CultureInfo.InvariantCulture));
    }

    private async Task<(List<string> Addresses, SendOutcome? Problem)> NoticesAsync(ChannelAccess channel, DateTimeOffset from, CancellationToken ct)
    {
        var addresses = new List<string>();
        string? page = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = page;
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadNotificationsAsync(bearer, Reasons, PageSize, asked, ct), ct);
            if (wire.Content is null)
            {
                return (addresses, BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()));
            }

            var notices = wire.Content.Notifications ?? [];
            addresses.AddRange(notices.Where(notice => notice.IndexedAt is null || notice.IndexedAt >= from).Select(notice => notice.Uri).OfType<string>());
            page = wire.Content.Cursor;
            if (page is null || notices.Count == 0 || notices.Any(notice => notice.IndexedAt < from))
            {
                break;
            }
        }

        return ([.. addresses.Distinct()], null);
    }

    private async Task<SendOutcome?> ThreadsAsync(
        ChannelAccess channel, IReadOnlyList<WatchedPost> watched, Dictionary<string, InboundItem> items, CancellationToken ct)
    {
        foreach (var post in watched.OrderByDescending(post => post.SentAt).Take(MostThreads))
        {
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadThreadAsync(bearer, post.RemoteId, Depth, 0, ct), ct);
            if (wire.Content?.Thread is { } thread)
            {
                Add(channel, thread.Below(), items);
            }
            else if (BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()) is not SendOutcome.Rejected and var problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static void Add(ChannelAccess channel, IEnumerable<BlueskyView> views, Dictionary<string, InboundItem> items)
    {
        foreach (var item in views.Select(view => BlueskyItems.Of(channel, view)).OfType<InboundItem>())
        {
            items[item.RemoteId] = item;
        }
    }
}
