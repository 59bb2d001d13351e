using Engagement.Core.Outbound;

namespace Engagement.Core.Publishing;

/// <summary>Where a post stands, derived from its deliveries and never told.</summary>
/// <param name="Standing">In one word.</param>
/// <param name="Published">On how many channels it is.</param>
/// <param name="Of">Of how many.</param>
public sealed record PostProgress(PostStanding Standing, int Published, int Of)
{
    /// <summary>In words: "2 of 3 published".</summary>
    public string Words => Standing switch
    {
        PostStanding.InReview => "in review",
        PostStanding.ChangesRequested => "changes requested",
        PostStanding.PartlyPublished => $"{Published} of {Of} published",
        PostStanding.Publishing when Published > 0 => $"publishing, {Published} of {Of} done",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <param name="state">The post's own state.</param>
    /// <param name="deliveries">The states of its deliveries, without first comments.</param>
    public static PostProgress From(PostState state, IReadOnlyCollection<DeliveryState> deliveries)
    {
        if (state == PostState.InReview && deliveries.Contains(DeliveryState.Held))
        {
            return new PostProgress(PostStanding.Held, 0, deliveries.Count(delivery => delivery != DeliveryState.Cancelled));
        }

        if (state != PostState.Scheduled)
        {
            return new PostProgress(Own(state), 0, 0);
        }

        var live = deliveries.Where(delivery => delivery != DeliveryState.Cancelled).ToList();
        var published = live.Count(delivery => delivery == DeliveryState.Sent);
        return new PostProgress(Derive(live, published), published, live.Count);
    }

    private static PostStanding Derive(List<DeliveryState> live, int published)
    {
        bool Has(DeliveryState state) => live.Contains(state);
        return live.Count == 0 ? PostStanding.Cancelled
            : published == live.Count ? PostStanding.Published
            : Has(DeliveryState.Unknown) ? PostStanding.Unknown
            : Has(DeliveryState.Sending) || (published > 0 && Has(DeliveryState.Pending)) ? PostStanding.Publishing
            : published > 0 ? PostStanding.PartlyPublished
            : Has(DeliveryState.Held) ? PostStanding.Held
            : Has(DeliveryState.Failed) ? PostStanding.Failed
            : PostStanding.Scheduled;
    }

    private static PostStanding Own(PostState state) => state switch
    {
        PostState.Draft => PostStanding.Draft,
        PostState.InReview => PostStanding.InReview,
        PostState.ChangesRequested => PostStanding.ChangesRequested,
        PostState.Approved => PostStanding.Approved,
        PostState.Cancelled => PostStanding.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A scheduled post stands where its deliveries do."),
    };
}
