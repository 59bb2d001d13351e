using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

public sealed class StopTests
{
    private static readonly Actor Helena = new("Helena", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task While_publishing_is_stopped_no_node_sends_what_was_planned_but_people_answer(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        await using var beside = await Ledger.OpenBesideAsync(ledger, Ct, ledger.Network);
        var planned = await ledger.AddAsync("planned", Ct);
        var answer = await AddReplyAsync(ledger, "answer");

        await ledger.App.Get<StopPublishing>().RunAsync("An accident at the test track", Helena, Ct);
        await beside.DispatchAsync(Ct);
        await ledger.DispatchAsync(Ct);
        await ledger.App.Get<HoldStopped>().RunAsync(Ct);

        Assert.Equal(["answer"], ledger.Network.Published.Select(said => said.Message.Text));
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(answer, Ct)).State);
        var held = await ledger.ReadAsync(planned, Ct);
        Assert.Equal((DeliveryState.Held, HeldReason.CrisisStop, 0), (held.State, held.HeldReason, held.Attempts));
        Assert.Contains("An accident at the test track", held.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_it_what_was_due_waits_for_a_decision_and_what_comes_later_goes_by_itself(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (between, later) = (await ledger.AddAsync("between", Ct), await ledger.AddAsync("later", Ct, TimeSpan.FromHours(1)));
        await ledger.App.Get<StopPublishing>().RunAsync("Crisis", Helena, Ct);

        var waiting = await ledger.App.Get<ResumePublishing>().RunAsync(Helena, Ct);
        ledger.App.Clock.Advance(TimeSpan.FromHours(1));
        await ledger.DispatchAsync(Ct);

        Assert.Equal(1, waiting);
        Assert.Null(await ledger.App.Get<StopReader>().FindAsync(Ct));
        Assert.Equal(DeliveryState.Held, (await ledger.ReadAsync(between, Ct)).State);
        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(later, Ct)).State);
        Assert.Equal(
            [AuditActions.PublishingStopped, AuditActions.PublishingResumed],
            await ledger.App.ReadAsync(db => db.AuditEntries.Where(line => line.Subject == "publishing").OrderBy(line => line.Id).Select(line => line.Action).ToListAsync(Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_held_are_sent_moved_and_dropped_together_and_one_that_cannot_be_stops_nothing(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (now, tomorrow, dropped) = (await ledger.AddAsync("now", Ct), await ledger.AddAsync("tomorrow", Ct), await ledger.AddAsync("dropped", Ct));
        await ledger.App.Get<StopPublishing>().RunAsync("Crisis", Helena, Ct);
        await ledger.App.Get<ResumePublishing>().RunAsync(Helena, Ct);
        var (decide, due) = (ledger.App.Get<DecideHeld>(), (await ledger.ReadAsync(tomorrow, Ct)).DueAt);

        var sent = await decide.RunAsync([now, ledger.App.NextId<DeliveryId>()], HeldDecision.SendNow, Helena, Ct);
        await decide.RunAsync([tomorrow], HeldDecision.Tomorrow, Helena, Ct);
        await decide.RunAsync([dropped], HeldDecision.Drop, Helena, Ct);
        await ledger.DispatchAsync(Ct);

        Assert.Equal(1, sent.Done);
        Assert.Single(sent.Refused);
        Assert.Equal(["now"], ledger.Network.Published.Select(said => said.Message.Text));
        var moved = await ledger.ReadAsync(tomorrow, Ct);
        Assert.Equal((DeliveryState.Pending, due.AddDays(1)), (moved.State, moved.DueAt));
        Assert.Equal(DeliveryState.Cancelled, (await ledger.ReadAsync(dropped, Ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_was_claimed_but_not_yet_called_waits_too_and_has_used_no_try(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct, ("Publishing:MaxPerChannel", "1"));
        var (stopped, ids) = (false, new List<DeliveryId>());
        for (var number = 0; number < 2; number++)
        {
            ids.Add(await ledger.AddAsync($"post {number}", Ct));
        }

        ledger.Network.OnSend = async (network, message, _) =>
        {
            if (!stopped)
            {
                stopped = true;
                await ledger.App.Get<StopPublishing>().RunAsync("Crisis", Helena, Ct);
                ledger.App.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            return network.Take(message);
        };

        await ledger.DispatchAsync(Ct);

        Assert.Single(ledger.Network.Published);
        var rows = new List<Delivery>();
        foreach (var id in ids)
        {
            rows.Add(await ledger.ReadAsync(id, Ct));
        }

        Assert.Equal(0, rows.Single(row => row.State != DeliveryState.Sent).Attempts);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_stop_needs_a_reason_and_the_second_one_changes_nothing(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var stop = ledger.App.Get<StopPublishing>();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => stop.RunAsync("  ", Helena, Ct));
        var first = await stop.RunAsync("First", Helena, Ct);
        var second = await stop.RunAsync("Second", new Actor("Elina", null), Ct);

        Assert.Equal("reason", refused.Refusals[0].Field);
        Assert.Equal(first, second);
    }

    private static async Task<DeliveryId> AddReplyAsync(Ledger ledger, string text)
    {
        await using var db = ledger.App.Open();
        var row = ledger.App.Get<OrderDelivery>().Add(db, new DeliveryOrder
        {
            ChannelId = ledger.Channel,
            Network = Engagement.Core.Channels.NetworkKind.X,
            Source = DeliverySource.Reply,
            Text = text,
            Language = "en",
            DueAt = ledger.App.Clock.GetUtcNow(),
            InReplyTo = "c1",
        });
        await db.SaveChangesAsync(Ct);
        return row.Id;
    }
}
