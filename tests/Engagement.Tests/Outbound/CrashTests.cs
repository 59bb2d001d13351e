using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

public sealed class CrashTests
{
    [Theory]
    [OnBothDatabases(CrashPoint.ClaimedNotBegun)]
    [OnBothDatabases(CrashPoint.BegunNotTaken)]
    [OnBothDatabases(CrashPoint.TakenNotAnswered)]
    public async Task Whenever_the_program_dies_the_post_is_said_once(StorageProvider provider, CrashPoint point)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var dead = await Ledger.OpenAsync(provider, ct);
        var id = await dead.AddAsync("Once", ct);
        var claim = Assert.Single(await dead.ClaimAndDieAsync(ct));
        if (point == CrashPoint.TakenNotAnswered)
        {
            dead.Network.Take(claim.ToMessage());
        }

        await using var next = await dead.RestartAsync(ct);
        var found = await next.ReadAsync(id, ct);
        Assert.Equal(DeliveryState.Unknown, found.State);
        await next.DispatchAsync(ct);
        Assert.Equal(DeliveryState.Unknown, (await next.ReadAsync(id, ct)).State);
        await next.ReconcileAsync(ct);
        await next.DispatchAsync(ct);

        var row = await next.ReadAsync(id, ct);
        Assert.Equal(DeliveryState.Sent, row.State);
        var said = Assert.Single(next.Network.Published);
        Assert.Equal((said.RemoteId, claim.Delivery.IdempotencyKey), (row.RemoteId!, said.Message.IdempotencyKey));
        Assert.Equal(
            point == CrashPoint.TakenNotAnswered ? [Verdict.FoundSent] : [Verdict.FoundAbsent, Verdict.Sent],
            (await next.AttemptsAsync(id, ct)).Select(attempt => attempt.Verdict));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_can_never_be_told_is_held_and_not_sent_again(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var dead = await Ledger.OpenAsync(provider, ct);
        var id = await dead.AddAsync("Perhaps", ct);
        await dead.ClaimAndDieAsync(ct);
        dead.Network.OnFind = (_, _, _) => new ReadBack.CannotTell("X shows us nothing.");

        await using var next = await dead.RestartAsync(ct);
        await next.ReconcileAsync(ct);
        await next.DispatchAsync(ct);

        var row = await next.ReadAsync(id, ct);
        Assert.Equal((DeliveryState.Held, HeldReason.CannotTell), (row.State, row.HeldReason));
        Assert.Contains("X shows us nothing.", row.Reason, StringComparison.Ordinal);
        Assert.Empty(next.Network.Published);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_network_that_is_behind_is_asked_again_and_after_an_hour_a_person_decides(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.AddAsync("Slow", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("No answer."));
        ledger.Network.OnFind = (_, _, _) => new ReadBack.AskAgain(ledger.App.Clock.GetUtcNow().AddMinutes(10), "Its index is behind.");
        await ledger.DispatchAsync(ct);

        Assert.Equal(1, await ledger.ReconcileAsync(ct));
        Assert.Equal(0, await ledger.ReconcileAsync(ct));
        Assert.Equal(DeliveryState.Unknown, (await ledger.ReadAsync(id, ct)).State);
        for (var round = 0; round < 6; round++)
        {
            ledger.App.Clock.Advance(TimeSpan.FromMinutes(10));
            await ledger.ReconcileAsync(ct);
        }

        var row = await ledger.ReadAsync(id, ct);
        Assert.Equal((DeliveryState.Held, HeldReason.CannotTell), (row.State, row.HeldReason));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_deliveries_with_the_same_words_never_share_what_stands_on_the_network(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var dead = await Ledger.OpenAsync(provider, ct);
        await dead.AddAsync("Good morning", ct);
        await dead.AddAsync("Good morning", ct);
        var claims = await dead.ClaimAndDieAsync(ct);
        dead.Network.Take(claims[0].ToMessage());

        await using var next = await dead.RestartAsync(ct);
        await next.ReconcileAsync(ct);
        await next.DispatchAsync(ct);

        Assert.Equal(2, await next.CountAsync(DeliveryState.Sent, ct));
        Assert.Equal(2, next.Network.Published.Count);
        var known = await next.App.ReadAsync(db => db.Deliveries.Select(row => row.RemoteId).ToListAsync(ct));
        Assert.Equal(2, known.Distinct().Count());
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_twin_under_way_may_have_said_is_not_taken_for_ones_own(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var first = await ledger.AddAsync("Twin", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("No answer."));
        await ledger.DispatchAsync(ct);
        await ledger.AddAsync("Twin", ct);
        var second = Assert.Single(await ledger.ClaimAndDieAsync(ct));
        ledger.Network.Take(second.ToMessage());

        await ledger.ReconcileAsync(ct);

        var row = await ledger.ReadAsync(first, ct);
        Assert.Equal(DeliveryState.Unknown, row.State);
        Assert.True(row.NextTryAt > ledger.App.Clock.GetUtcNow());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Given_up_after_the_last_try_and_the_tries_are_counted(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct, ("Publishing:MaxAttempts", "2"));
        var id = await ledger.AddAsync("Never", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("No answer."));

        for (var round = 0; round < 3; round++)
        {
            await ledger.DispatchAsync(ct);
            await ledger.ReconcileAsync(ct);
        }

        var row = await ledger.ReadAsync(id, ct);
        Assert.Equal((DeliveryState.Failed, 2), (row.State, row.Attempts));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_id_that_is_another_deliverys_is_never_written_twice(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var (first, second) = (await ledger.AddAsync("one", ct), await ledger.AddAsync("two", ct));
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Sent("same", null));

        await ledger.DispatchAsync(ct);

        var states = new[] { await ledger.ReadAsync(first, ct), await ledger.ReadAsync(second, ct) };
        Assert.Single(states, row => row.RemoteId == "same");
        Assert.Single(states, row => row is { State: DeliveryState.Held, HeldReason: HeldReason.CannotTell });
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_an_outage_what_is_overdue_is_held_with_words_and_nothing_bursts_out(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var dead = await Ledger.OpenAsync(provider, ct);
        var (missed, late) = (await dead.AddAsync("missed", ct, TimeSpan.FromMinutes(10)), await dead.AddAsync("late", ct, TimeSpan.FromMinutes(90)));
        dead.App.Clock.Advance(TimeSpan.FromMinutes(160));
        await using var next = await dead.RestartAsync(ct);

        await next.DispatchAsync(ct);
        await next.App.Get<HoldMissed>().RunAsync(ct);

        var row = await next.ReadAsync(missed, ct);
        Assert.Equal((DeliveryState.Held, HeldReason.Missed), (row.State, row.HeldReason));
        Assert.Equal("Not sent – was due 14:10, the program was not running until 16:40", row.Reason);
        Assert.Equal(DeliveryState.Sent, (await next.ReadAsync(late, ct)).State);
        Assert.Equal("late", Assert.Single(next.Network.Published).Message.Text);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_stopping_program_gives_back_what_it_had_not_begun(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct, ("Publishing:MaxPerChannel", "1"));
        using var stop = new CancellationTokenSource();
        var (first, second) = (await ledger.AddAsync("first", ct), await ledger.AddAsync("second", ct));
        ledger.Network.OnSend = async (network, message, _) =>
        {
            await stop.CancelAsync();
            return network.Take(message);
        };

        await ledger.App.Get<DispatchDue>().RunAsync(stop.Token, CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(ledger.App.Get<ClaimedNow>().Count == 0), ct);

        var states = new[] { (await ledger.ReadAsync(first, ct)).State, (await ledger.ReadAsync(second, ct)).State };
        Assert.Equal([DeliveryState.Pending, DeliveryState.Sent], states.Order());
    }
}
