using Engagement.Core.Outbound;

namespace Engagement.Core.Reporting;

/// <summary>Figures about what was published and what it drew.</summary>
internal static class PublishingFigures
{
    private static readonly TimeSpan OnTime = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Doubling = TimeSpan.FromDays(1);

    public static IEnumerable<Figure> Of(IReadOnlyList<PostFact> posts)
    {
        var due = posts.Where(post => post.State is not DeliveryState.Cancelled).ToList();
        var sent = due.Where(post => post.State is DeliveryState.Sent).ToList();
        yield return Figures.Count("publishing.due", RowKind.Delivery, due.Select(Id));
        yield return Figures.Count("publishing.sent", RowKind.Delivery, sent.Select(Id));
        yield return Where("publishing.onTime", sent, post => post.SentAt - post.DueAt <= OnTime);
        yield return Where("publishing.late", sent, post => post.SentAt - post.DueAt > OnTime);
        yield return Where("publishing.missed", due, post => post.Held is HeldReason.Missed);
        yield return Where("publishing.held", due, post => post.State is DeliveryState.Held && post.Held is not (HeldReason.Missed or HeldReason.CannotTell));
        yield return Where("publishing.unknown", due, post => post.State is DeliveryState.Unknown || post.Held is HeldReason.CannotTell);
        yield return Where("publishing.failed", due, post => post.State is DeliveryState.Failed);
        yield return Figures.Count("publishing.doubled", RowKind.Delivery, Doubled(sent).Select(Id));
        yield return Figures.Sum("engagement", RowKind.Delivery, sent, Id, post => post.Engagement);
        yield return Figures.Sum("impressions", RowKind.Delivery, sent, Id, post => post.Impressions);
        yield return Figures.Sum("reach", RowKind.Delivery, sent, Id, post => post.Reach);
        yield return Rate("engagementRate.impressions", sent, post => post.Impressions);
        yield return Rate("engagementRate.reach", [.. sent.Where(post => post.Impressions is null)], post => post.Reach);
    }

    private static long Id(PostFact post) => post.Id.Value;

    /// <summary>The same words on the same channel within a day of each other: all but the first.</summary>
    private static IEnumerable<PostFact> Doubled(IReadOnlyList<PostFact> sent) => sent
        .GroupBy(post => (post.Channel, post.Text))
        .Where(group => group.Count() > 1)
        .Select(group => group.OrderBy(post => post.SentAt).ThenBy(post => post.Id.Value).ToList())
        .SelectMany(posts => posts.Zip(posts.Skip(1)).Where(pair => pair.Second.SentAt - pair.First.SentAt <= Doubling).Select(pair => pair.Second));

    private static Figure Where(string key, IReadOnlyList<PostFact> posts, Func<PostFact, bool> condition) =>
        Figures.Count(key, RowKind.Delivery, posts.Where(condition).Select(Id));

    /// <summary>Engagement over one denominator; posts without it are left out, never averaged with another one.</summary>
    private static Figure Rate(string key, IReadOnlyList<PostFact> posts, Func<PostFact, long?> denominator)
    {
        var told = posts.Where(post => post.Engagement is not null && denominator(post) > 0).ToList();
        var seen = told.Sum(post => denominator(post)!.Value);
        return new(
            key,
            seen == 0 ? null : (double)told.Sum(post => post.Engagement!.Value) / seen,
            MetricUnit.Share,
            told.Count,
            RowKind.Delivery,
            [.. told.Select(Id)],
            [],
            [.. told.Select(post => (double)post.Engagement!.Value)]);
    }
}
