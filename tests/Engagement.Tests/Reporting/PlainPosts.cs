using Engagement.App.Reporting;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>What was published and what it drew, counted the plain way.</summary>
internal static class PlainPosts
{
    public static Dictionary<string, (double?, int)> Of(List<PlainPost> posts, DateTimeOffset cut)
    {
        var sent = posts.FindAll(row => row.State == DeliveryState.Sent);
        var all = new Dictionary<string, (double?, int)>();
        void Put(string key, Func<PlainPost, bool> which) => all[$"publishing.{key}"] = PlainCount.Count(posts.Count(which));
        Put("due", row => row.State != DeliveryState.Cancelled);
        Put("sent", row => row.State == DeliveryState.Sent);
        Put("onTime", row => row.Sent - row.Due <= TimeSpan.FromMinutes(1));
        Put("late", row => row.Sent - row.Due > TimeSpan.FromMinutes(1));
        Put("missed", row => row.Held == HeldReason.Missed);
        Put("held", row => row.Held == HeldReason.CrisisStop);
        Put("unknown", row => row.State == DeliveryState.Unknown || row.Held == HeldReason.CannotTell);
        Put("failed", row => row.State == DeliveryState.Failed);
        all["publishing.doubled"] = PlainCount.Count(sent.GroupBy(row => (row.Channel, row.Text)).Sum(Doubled));

        var told = sent.ConvertAll(row => Told(row, cut));
        (double?, int) Sum(Func<PostFigure?, long?> of) => (told.Any(row => of(row) is not null) ? told.Sum(row => of(row) ?? 0) : null, told.Count(row => of(row) is not null));
        all["engagement"] = Sum(Drew);
        all["impressions"] = Sum(row => row?.Impressions);
        all["reach"] = Sum(row => row?.Reach);
        (double?, int) Rate(List<PostFigure?> rows, Func<PostFigure, long> by) => (rows.Count == 0 ? null : (double)rows.Sum(row => Drew(row)!.Value) / rows.Sum(row => by(row!)), rows.Count);
        all["engagementRate.impressions"] = Rate(told.FindAll(row => Drew(row) is not null && row!.Impressions > 0), row => row.Impressions!.Value);
        all["engagementRate.reach"] = Rate(told.FindAll(row => Drew(row) is not null && row!.Impressions is null && row.Reach > 0), row => row.Reach!.Value);
        return all;
    }

    /// <summary>The last of a post's readings that told anything.</summary>
    public static PostFigure? Told(PlainPost post, DateTimeOffset cut) => post.Told
        .FindAll(row => row.ReadAt <= cut && (Drew(row) is not null || row.Impressions is not null || row.Reach is not null))
        .MaxBy(row => row.ReadAt);

    public static long? Drew(PostFigure? row) => row is null or { Reactions: null, Comments: null, Shares: null, Clicks: null }
        ? null
        : (row.Reactions ?? 0) + (row.Comments ?? 0) + (row.Shares ?? 0) + (row.Clicks ?? 0);

    private static int Doubled(IEnumerable<PlainPost> alike)
    {
        var times = alike.Select(row => row.Sent!.Value).Order().ToList();
        return Enumerable.Range(1, times.Count - 1).Count(at => times[at] - times[at - 1] <= TimeSpan.FromDays(1));
    }
}
