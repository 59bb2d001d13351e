using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;

namespace Engagement.Tests.Publishing;

public sealed class ThreadTests
{
    private static readonly Actor Anna = new("Anna", null);

    [Theory]
    [OnBothDatabases]
    public async Task A_thread_that_breaks_half_way_goes_on_where_it_broke_and_repeats_nothing(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var broken = true;
        ledger.Network.OnSend = (network, message, _) => Task.FromResult<SendOutcome>(
            message.Text == "Two" && broken ? new SendOutcome.Rejected("Not like this.") : network.Take(message));
        var id = await WriteAsync(ledger, "One\n---\nTwo\n---\nThree", ct);

        await DispatchAsync(ledger, 4, ct);
        Assert.Equal(["One"], ledger.Network.Published.Select(post => post.Message.Text));
        Assert.Equal(PostStanding.Failed, await StandingAsync(ledger, id, ct));
        broken = false;
        ledger.App.Clock.Advance(TimeSpan.FromHours(5));
        var failed = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Deliveries.Single(line => line.State == DeliveryState.Failed);
        await ledger.App.Get<RetryDelivery>().RunAsync(failed.Id, Anna, ct);
        await DispatchAsync(ledger, 4, ct);

        var published = ledger.Network.Published.ToList();
        Assert.Equal(["One", "Two", "Three"], published.Select(post => post.Message.Text));
        Assert.Equal([null, published[0].RemoteId, published[1].RemoteId], published.Select(post => post.Message.InReplyTo));
        Assert.Equal([null, published[0].RemoteId, published[0].RemoteId], published.Select(post => post.Message.ThreadRoot));
        Assert.Equal(PostStanding.Published, await StandingAsync(ledger, id, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_part_whose_answer_was_lost_is_found_and_the_next_one_follows_it(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        ledger.Network.OnSend = (network, message, _) =>
        {
            var sent = network.Take(message);
            return Task.FromResult<SendOutcome>(message.Text == "One" ? new SendOutcome.Unknown("No answer.") : sent);
        };
        var id = await WriteAsync(ledger, "One\n---\nTwo", ct);

        await DispatchAsync(ledger, 2, ct);
        Assert.Equal(PostStanding.Unknown, await StandingAsync(ledger, id, ct));
        await ledger.ReconcileAsync(ct);
        await DispatchAsync(ledger, 2, ct);

        Assert.Equal(["One", "Two"], ledger.Network.Published.Select(post => post.Message.Text));
        Assert.Equal(ledger.Network.Published.First().RemoteId, ledger.Network.Published.Last().Message.InReplyTo);
        Assert.Equal(PostStanding.Published, await StandingAsync(ledger, id, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Editing_a_thread_changes_its_parts_and_cancelling_it_cancels_them_all(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await WriteAsync(ledger, "One\n---\nTwo\n---\nThree", ct);

        await ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "First\n---\nSecond" }, ct);
        var parts = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Deliveries;
        await ledger.App.Get<CancelDelivery>().RunAsync(parts.Single(line => line.Text == "First").Id, Anna, ct);

        Assert.Equal(["First", "Second", "Three"], parts.OrderBy(line => line.Part).Select(line => line.Text));
        Assert.Equal(DeliveryState.Cancelled, parts.Single(line => line.Text == "Three").State);
        Assert.Equal(0, await ledger.CountAsync(DeliveryState.Pending, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_warning_must_fit_before_each_part_and_the_comment_by_the_limit_of_the_server(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var (roomy, usual) = (Mastodon(ledger, 1000), Mastodon(ledger, null));
        await ledger.App.AddAsync([roomy, usual], ct);
        Task<PostId> WriteAsync(Channel channel, string text, string? comment) => ledger.App.Get<WritePost>().RunAsync(
            new PostDraft
            {
                Text = text, PublishAt = ledger.App.Clock.GetUtcNow(), ChannelIds = [channel.Id], IsThread = true, FirstComment = comment, Manner = new() { ContentWarning = "Food" },
            },
            PostIntent.Schedule,
            Anna,
            ct);
        var longer = new string('a', 499);

        await WriteAsync(roomy, $"One\n---\n{longer}", longer);
        var part = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(usual, $"One\n---\n{longer}", null));
        var comment = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(usual, "One\n---\nTwo", longer));

        Assert.All([part, comment], refused => Assert.Equal(("manner.contentWarning", 500, 503), (refused.Refusals.Single().Field, (int)refused.Refusals.Single().Limit!, (int)refused.Refusals.Single().Value!)));
    }

    private static Channel Mastodon(Ledger ledger, int? most)
    {
        var id = ledger.App.NextId<ChannelId>();
        return new()
        {
            Id = id, Network = NetworkKind.Mastodon, Handle = $"acme{id}", DisplayName = "Acme", RemoteId = id.ToString(), Language = "en", TimeZone = "Europe/Helsinki",
            CreatedAt = ledger.App.Clock.GetUtcNow(), LongestText = most,
        };
    }

    private static async Task<PostId> WriteAsync(Ledger ledger, string text, CancellationToken ct)
    {
        var draft = new PostDraft { Text = text, PublishAt = ledger.App.Clock.GetUtcNow(), ChannelIds = [ledger.Channel], IsThread = true };
        return await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct);
    }

    private static async Task DispatchAsync(Ledger ledger, int times, CancellationToken ct)
    {
        for (var time = 0; time < times; time++)
        {
            await ledger.DispatchAsync(ct);
        }
    }

    private static async Task<PostStanding> StandingAsync(Ledger ledger, PostId id, CancellationToken ct) =>
        (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Progress.Standing;
}
