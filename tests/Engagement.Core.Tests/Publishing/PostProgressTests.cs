using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Publishing;

public sealed class PostProgressTests
{
    [Theory]
    [InlineData("Pending Pending", PostStanding.Scheduled, "scheduled")]
    [InlineData("Sending Pending", PostStanding.Publishing, "publishing")]
    [InlineData("Sent Pending", PostStanding.Publishing, "publishing, 1 of 2 done")]
    [InlineData("Sent Sent", PostStanding.Published, "published")]
    [InlineData("Sent Sent Failed", PostStanding.PartlyPublished, "2 of 3 published")]
    [InlineData("Sent Held", PostStanding.PartlyPublished, "1 of 2 published")]
    [InlineData("Sent Unknown", PostStanding.Unknown, "unknown")]
    [InlineData("Failed Pending", PostStanding.Failed, "failed")]
    [InlineData("Held Pending", PostStanding.Held, "held")]
    [InlineData("Held Failed", PostStanding.Held, "held")]
    [InlineData("Sent Cancelled", PostStanding.Published, "published")]
    [InlineData("Cancelled Cancelled", PostStanding.Cancelled, "cancelled")]
    [InlineData("", PostStanding.Cancelled, "cancelled")]
    public void A_scheduled_post_stands_where_its_deliveries_do(string deliveries, PostStanding standing, string words)
    {
        var states = deliveries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DeliveryState>).ToList();

        var progress = PostProgress.From(PostState.Scheduled, states);

        Assert.Equal((standing, words), (progress.Standing, progress.Words));
    }

    [Theory]
    [InlineData(PostState.Draft, PostStanding.Draft)]
    [InlineData(PostState.InReview, PostStanding.InReview)]
    [InlineData(PostState.ChangesRequested, PostStanding.ChangesRequested)]
    [InlineData(PostState.Approved, PostStanding.Approved)]
    [InlineData(PostState.Cancelled, PostStanding.Cancelled)]
    public void Until_then_its_own_state_counts(PostState state, PostStanding standing) =>
        Assert.Equal(standing, PostProgress.From(state, [DeliveryState.Sent]).Standing);
}
