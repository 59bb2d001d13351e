using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

public sealed class PeoplesMovesTests
{
    private static readonly Actor Anna = new("Anna", null);

    [Theory]
    [OnBothDatabases]
    public async Task A_failed_one_is_tried_again_when_a_person_says_so(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.AddAsync("again", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Rejected("No."));
        await ledger.DispatchAsync(ct);
        ledger.Network.OnSend = (network, message, _) => Task.FromResult<SendOutcome>(network.Take(message));
        ledger.App.Clock.Advance(TimeSpan.FromHours(5));

        await ledger.App.Get<RetryDelivery>().RunAsync(id, Anna, ct);
        await ledger.DispatchAsync(ct);

        Assert.Equal(DeliveryState.Sent, (await ledger.ReadAsync(id, ct)).State);
        Assert.Contains("delivery.retried", await ActionsAsync(ledger, id, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Retrying_an_unknown_one_asks_the_network_and_sends_nothing(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await UnknownAsync(ledger, ct);
        ledger.Network.OnFind = (_, _, _) => new ReadBack.AskAgain(ledger.App.Clock.GetUtcNow().AddMinutes(30), "Behind.");
        await ledger.ReconcileAsync(ct);

        await ledger.App.Get<RetryDelivery>().RunAsync(id, Anna, ct);
        await ledger.DispatchAsync(ct);
        var asked = await ledger.ReconcileAsync(ct);

        Assert.Equal(1, asked);
        Assert.Equal(DeliveryState.Unknown, (await ledger.ReadAsync(id, ct)).State);
        Assert.Empty(ledger.Network.Published);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_person_says_what_became_of_it_and_its_first_comment_follows(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await UnknownAsync(ledger, ct);
        var comment = await ledger.AddAsync("comment", ct, after: id);
        var other = await UnknownAsync(ledger, ct);

        await ledger.App.Get<ResolveDelivery>().RunAsync(id, sent: true, "r77", Anna, ct);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<ResolveDelivery>().RunAsync(other, true, "r77", Anna, ct));
        await ledger.App.Get<ResolveDelivery>().RunAsync(other, sent: false, null, Anna, ct);

        Assert.Equal((DeliveryState.Sent, "r77"), ((await ledger.ReadAsync(id, ct)).State, (await ledger.ReadAsync(id, ct)).RemoteId));
        Assert.Equal("r77", (await ledger.ReadAsync(comment, ct)).InReplyTo);
        Assert.Equal("remoteId", refused.Refusals[0].Field);
        Assert.Equal(DeliveryState.Failed, (await ledger.ReadAsync(other, ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_being_sent_or_may_be_out_is_not_cancelled_silently(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var unknown = await UnknownAsync(ledger, ct);
        var sending = await ledger.AddAsync("sending", ct);
        await ledger.ClaimAndDieAsync(ct);
        var cancel = ledger.App.Get<CancelDelivery>();

        var first = await Assert.ThrowsAsync<RefusedException>(() => cancel.RunAsync(unknown, Anna, ct));
        var second = await Assert.ThrowsAsync<RefusedException>(() => cancel.RunAsync(sending, Anna, ct));

        Assert.All([first, second], refused => Assert.Equal(RefusalKind.Conflict, refused.Refusals[0].Kind));
        Assert.Contains("being sent right now", second.Message, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sending, (await ledger.ReadAsync(sending, ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_withdrawn_post_takes_its_first_comment_with_it(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var post = await ledger.AddAsync("post", ct, TimeSpan.FromHours(1));
        var comment = await ledger.AddAsync("comment", ct, TimeSpan.FromHours(1), after: post);

        await ledger.App.Get<CancelDelivery>().RunAsync(post, Anna, ct);

        Assert.Equal(DeliveryState.Cancelled, (await ledger.ReadAsync(comment, ct)).State);
        await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<CancelDelivery>().RunAsync(new DeliveryId(1), Anna, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_list_filters_and_its_cursor_goes_on_behind_the_last_line(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        for (var number = 0; number < 7; number++)
        {
            await ledger.AddAsync($"post {number}", ct, TimeSpan.FromMinutes(10 + (number / 3)));
        }

        var reader = ledger.App.Get<DeliveryReader>();
        var first = await reader.ListAsync(new DeliveryFilter { State = DeliveryState.Pending }, 4, ct);
        var rest = await reader.ListAsync(new DeliveryFilter { After = DeliveryCursor.Read(DeliveryCursor.Of(first[^1]).ToString()) }, 10, ct);

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"post {number}"), first.Concat(rest).Select(line => line.Text));
        Assert.Empty(await reader.ListAsync(new DeliveryFilter { State = DeliveryState.Sent }, 10, ct));
        Assert.Null(DeliveryCursor.Read("x_1"));
    }

    private static async Task<DeliveryId> UnknownAsync(Ledger ledger, CancellationToken ct)
    {
        var id = await ledger.AddAsync("unknown", ct);
        ledger.Network.OnSend = (_, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("No answer."));
        await ledger.DispatchAsync(ct);
        return id;
    }

    private static Task<List<string>> ActionsAsync(Ledger ledger, DeliveryId id, CancellationToken ct) =>
        ledger.App.ReadAsync(db => db.AuditEntries.Where(line => line.Subject == $"delivery {id}").Select(line => line.Action).ToListAsync(ct));
}
