using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Outbound;

/// <summary>What may wait gives way while many posts go out, but not for ever.</summary>
public sealed class PostsFirstTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FakeClock clock = new();
    private readonly ClaimedNow claimed = new(Options.Create(new PublishingOptions()));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_few_posts_under_way_nothing_waits()
    {
        claimed.Take(Due(3));

        Assert.Equal(Patience, await new PostsFirst(claimed, clock).GiveWayAsync(Patience, Ct));
    }

    [Fact]
    public async Task It_goes_on_when_the_many_are_out()
    {
        var due = Due(100);
        Assert.Equal(100, claimed.Take(due).Count);

        var waiting = new PostsFirst(claimed, clock).GiveWayAsync(Patience, Ct);
        Assert.False(waiting.IsCompleted);
        claimed.Free(due);
        clock.Advance(TimeSpan.FromMilliseconds(25));

        Assert.InRange(await waiting, TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(999));
    }

    [Fact]
    public async Task Where_they_never_end_its_patience_does()
    {
        claimed.Take(Due(100));

        var waiting = new PostsFirst(claimed, clock).GiveWayAsync(Patience, Ct);
        await clock.PassAsync(waiting, Ct);

        Assert.Equal(TimeSpan.Zero, await waiting);
    }

    private List<DueDelivery> Due(int count) => [.. Enumerable.Range(1, count).Select(number =>
        new DueDelivery(DeliveryId.From(number), ChannelId.From(number), (NetworkKind)(number % 4), clock.GetUtcNow()))];
}
