using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

public sealed class DispatchTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_due_delivery_is_sent_and_its_attempt_was_written_before_the_call(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.AddAsync("Hello", ct);
        Verdict? duringTheCall = null;
        ledger.Network.OnSend = async (network, message, _) =>
        {
            duringTheCall = (await ledger.AttemptsAsync(id, ct)).Single().Verdict;
            return network.Take(message);
        };

        await ledger.DispatchAsync(ct);

        var row = await ledger.ReadAsync(id, ct);
        Assert.Equal((DeliveryState.Sent, "r1", 1), (row.State, row.RemoteId, row.Attempts));
        Assert.Equal(Verdict.Open, duringTheCall);
        Assert.Equal(Verdict.Sent, (await ledger.AttemptsAsync(id, ct)).Single().Verdict);
        Assert.Single(await ledger.App.ReadAsync(db => db.AuditEntries.Where(line => line.Action == "delivery.sent").ToListAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_due_waits_and_the_sender_knows_until_when(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.AddAsync("Later", ct, TimeSpan.FromMilliseconds(400));

        var next = await ledger.DispatchAsync(ct);

        Assert.Equal(ledger.App.Clock.GetUtcNow().AddMilliseconds(400), next);
        Assert.Equal(DeliveryState.Pending, (await ledger.ReadAsync(id, ct)).State);
        ledger.App.Clock.AdvanceTo(next);
        await ledger.DispatchAsync(ct);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(id, ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Not_now_waits_until_the_network_said_and_no_is_final(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var until = ledger.App.Clock.GetUtcNow().AddMinutes(3);
        var (later, never) = (await ledger.AddAsync("later", ct), await ledger.AddAsync("never", ct));
        ledger.Network.OnSend = (_, message, _) => Task.FromResult<SendOutcome>(message.Text == "later"
            ? new SendOutcome.Later(until, "Busy.") { Status = 503 }
            : new SendOutcome.Rejected("Not allowed.") { Status = 403, Answer = "{}" });

        await ledger.DispatchAsync(ct);

        var waits = await ledger.ReadAsync(later, ct);
        Assert.Equal((DeliveryState.Pending, until, "Busy."), (waits.State, waits.NextTryAt, waits.Reason));
        var refused = await ledger.ReadAsync(never, ct);
        Assert.Equal((DeliveryState.Failed, "Not allowed."), (refused.State, refused.Reason));
        var attempt = (await ledger.AttemptsAsync(never, ct)).Single();
        Assert.Equal((Verdict.Rejected, 403, "{}"), (attempt.Verdict, attempt.Status, attempt.Answer));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_throttled_channel_sends_nothing_before_its_time_and_the_others_go_on(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var other = await Ledger.AddChannelAsync(ledger.App, ct);
        var until = ledger.App.Clock.GetUtcNow().AddMinutes(15);
        await ledger.AddAsync("first", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Later(until, "Rate limit.", ChannelThrottled: true));
        await ledger.DispatchAsync(ct);
        ledger.Network.OnSend = (network, message, _) => Task.FromResult<SendOutcome>(network.Take(message));
        var (here, there) = (await ledger.AddAsync("here", ct), await ledger.AddAsync("there", ct, channel: other));

        await ledger.DispatchAsync(ct);

        Assert.Equal(DeliveryState.Pending, (await ledger.ReadAsync(here, ct)).State);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(there, ct)).State);
        ledger.App.Clock.AdvanceTo(until);
        await ledger.DispatchAsync(ct);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(here, ct)).State);
        Assert.Equal(3, ledger.Network.Published.Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_dead_token_holds_the_channels_deliveries_until_it_is_connected_again(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var (first, planned) = (await ledger.AddAsync("first", ct), await ledger.AddAsync("planned", ct, TimeSpan.FromHours(1)));
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Reconnect("X no longer takes our token."));

        await ledger.DispatchAsync(ct);
        await ledger.App.Get<FollowChannels>().RunAsync(ct);

        foreach (var id in new[] { first, planned })
        {
            var row = await ledger.ReadAsync(id, ct);
            Assert.Equal((DeliveryState.Held, HeldReason.ChannelDown), (row.State, row.HeldReason));
        }

        await ledger.App.ReadAsync(db => db.Channels.ExecuteUpdateAsync(row => row.SetProperty(channel => channel.State, ChannelState.Connected), ct));
        ledger.Network.OnSend = (network, message, _) => Task.FromResult<SendOutcome>(network.Take(message));
        await ledger.App.Get<FollowChannels>().RunAsync(ct);
        await ledger.DispatchAsync(ct);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(first, ct)).State);
        Assert.Equal(DeliveryState.Pending, (await ledger.ReadAsync(planned, ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_first_comment_goes_out_under_its_post_and_never_before_it(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var post = await ledger.AddAsync("post", ct);
        var comment = await ledger.AddAsync("comment", ct, after: post);
        var until = ledger.App.Clock.GetUtcNow().AddMinutes(1);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Later(until, "Busy."));
        await ledger.DispatchAsync(ct);
        ledger.Network.OnSend = (network, message, _) => Task.FromResult<SendOutcome>(network.Take(message));

        await ledger.DispatchAsync(ct);
        Assert.Empty(ledger.Network.Published);
        ledger.App.Clock.AdvanceTo(until);
        await ledger.DispatchAsync(ct);
        await ledger.DispatchAsync(ct);

        var said = ledger.Network.Published.Select(item => (item.Message.Text, item.Message.InReplyTo));
        Assert.Equal([("post", null), ("comment", "r1")], said);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(comment, ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task No_channel_gets_more_calls_at_once_than_its_cap_and_all_go_out_in_the_end(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct, ("Publishing:MaxPerChannel", "3"));
        foreach (var number in Enumerable.Range(0, 40))
        {
            await ledger.AddAsync($"post {number}", ct);
        }

        ledger.Network.OnSend = async (network, message, token) =>
        {
            await Task.Delay(5, token);
            return network.Take(message);
        };

        await Eventually.TrueAsync(
            async () =>
            {
                await ledger.DispatchAsync(ct);
                return await ledger.CountAsync(DeliveryState.Sent, ct) == 40;
            },
            ct);

        Assert.Equal(3, ledger.Network.MostAtOnce);
        Assert.Equal(40, ledger.Network.Published.Select(item => item.Message.Text).Distinct().Count());
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_sender_is_woken_by_whoever_commits_a_delivery_and_not_before_the_commit(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var wake = ledger.App.Get<OutboundWake>();
        await wake.WaitAsync(TimeSpan.Zero, ct);

        var woken = wake.WaitAsync(TimeSpan.FromHours(1), ct);
        await using (var db = ledger.App.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            ledger.App.Get<OrderDelivery>().Add(db, new DeliveryOrder
            {
                ChannelId = ledger.Channel,
                Network = NetworkKind.X,
                Source = DeliverySource.Reply,
                Text = "Reply",
                Language = "en",
                DueAt = ledger.App.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(ct);
            Assert.False(woken.IsCompleted);
            await transaction.CommitAsync(ct);
        }

        await woken.WaitAsync(TimeSpan.FromSeconds(10), ct);
        await ledger.AddAsync("without a transaction of its own", ct);
        await wake.WaitAsync(TimeSpan.FromHours(1), ct).WaitAsync(TimeSpan.FromSeconds(10), ct);
    }

    [Fact]
    public async Task Two_nodes_share_the_work_and_nothing_is_said_twice()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var one = await Ledger.OpenAsync(StorageProvider.PostgreSql, ct, ("Publishing:MaxPerChannel", "7"));
        await using var two = await Ledger.OpenBesideAsync(one, ct, null, ("Publishing:MaxPerChannel", "7"));
        foreach (var number in Enumerable.Range(0, 120))
        {
            await one.AddAsync($"post {number}", ct);
        }

        // The first node's places are full until the second has said something: else a busy machine lets one of them do it all.
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        one.Network.OnSend = async (network, message, _) =>
        {
            begun.TrySetResult();
            await held.Task;
            return network.Take(message);
        };
        two.Network.OnSend = (network, message, _) =>
        {
            held.TrySetResult();
            return Task.FromResult<SendOutcome>(network.Take(message));
        };
        var first = one.DispatchAsync(ct);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), ct);
        await Eventually.TrueAsync(
            async () =>
            {
                await two.DispatchAsync(ct);
                return !two.Network.Published.IsEmpty;
            },
            ct);
        await first;

        await Eventually.TrueAsync(
            async () =>
            {
                await Task.WhenAll(one.DispatchAsync(ct), two.DispatchAsync(ct));
                return await one.CountAsync(DeliveryState.Sent, ct) == 120;
            },
            ct);

        var said = one.Network.Published.Concat(two.Network.Published).Select(item => item.Message.Text).ToList();
        Assert.Equal(120, said.Count);
        Assert.Equal(120, said.Distinct().Count());
        Assert.NotEmpty(one.Network.Published);
        Assert.NotEmpty(two.Network.Published);
    }
}
