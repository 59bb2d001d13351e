using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Outbound;

/// <summary>A person and the sender want the same row at the same moment. Whoever was told that it is withdrawn never sees it published.</summary>
public sealed class MomentOfSendingTests
{
    private static readonly Actor Anna = new("Anna", null);

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task Whoever_decides_while_it_goes_out_is_told_so_and_nothing_is_withdrawn_or_changed(StorageProvider provider, bool edits)
    {
        var ct = TestContext.Current.CancellationToken;
        var moment = new JustBeforeSaving();
        await using var ledger = await Ledger.OpenWithAsync(provider, services => services.AddSingleton<IInterceptor>(moment), ct);
        var (id, at) = await ScheduledAsync(ledger, ct);
        ledger.App.Clock.AdvanceTo(at);
        moment.Do(() => ledger.DispatchAsync(ct));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(ledger, id, edits, at, ct));

        Assert.Equal(RefusalKind.Conflict, refused.Refusals[0].Kind);
        Assert.Contains("being sent right now", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Old", Assert.Single(ledger.Network.Published).Message.Text);
        var view = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!;
        Assert.Equal(("Old", DeliveryState.Sent), (view.Line.Text, Assert.Single(view.Deliveries).State));
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task Whoever_decides_when_it_is_taken_up_but_the_network_has_not_answered_is_told_so_too(StorageProvider provider, bool edits)
    {
        var ct = TestContext.Current.CancellationToken;
        var moment = new JustBeforeSaving();
        await using var ledger = await Ledger.OpenWithAsync(provider, services => services.AddSingleton<IInterceptor>(moment), ct);
        var (id, at) = await ScheduledAsync(ledger, ct);
        ledger.App.Clock.AdvanceTo(at);
        moment.Do(() => ledger.ClaimAndDieAsync(ct));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(ledger, id, edits, at, ct));

        Assert.Contains("being sent right now", refused.Message, StringComparison.Ordinal);
        var view = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!;
        var delivery = Assert.Single(view.Deliveries);
        Assert.Equal(("Old", "Old", DeliveryState.Sending), (view.Line.Text, delivery.Text, delivery.State));
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task What_the_sender_had_seen_but_not_claimed_when_a_person_decided_is_never_sent_as_it_was(StorageProvider provider, bool edits)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var (id, at) = await ScheduledAsync(ledger, ct);
        ledger.App.Clock.AdvanceTo(at);
        var seen = await ledger.App.Get<DueReader>().ReadAsync(new FullPlaces([], []), 100, ct);
        var picked = Assert.Single(seen.Due).Id;

        await DecideAsync(ledger, id, edits, at, ct);
        var claims = await ledger.App.Get<ClaimDue>().RunAsync([picked], ct);
        ledger.App.Clock.AdvanceTo(at.AddHours(1));
        await ledger.DispatchAsync(ct);

        Assert.Empty(claims);
        Assert.Equal(edits ? ["New"] : [], ledger.Network.Published.Select(said => said.Message.Text));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Words_changed_between_the_look_and_the_claim_are_the_words_that_go_out(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.AddAsync("Old", ct);
        await ledger.App.Get<DueReader>().ReadAsync(new FullPlaces([], []), 100, ct);
        await using (var db = ledger.App.Open())
        {
            (await db.Deliveries.FindAsync([id], ct))!.Rewrite("New", [], ledger.App.Clock.GetUtcNow(), null);
            await db.SaveChangesAsync(ct);
        }

        var claim = Assert.Single(await ledger.App.Get<ClaimDue>().RunAsync([id], ct));

        Assert.Equal("New", claim.ToMessage().Text);
    }

    [Theory]
    [OnBothDatabases]
    public async Task However_the_two_meet_it_is_either_withdrawn_and_unsaid_or_refused_and_said_once(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        for (var round = 0; round < 12; round++)
        {
            var text = $"post {round}";
            var id = await ledger.AddAsync(text, ct);
            var sending = Task.Run(() => ledger.DispatchAsync(ct), ct);
            var withdrawn = await WithdrawAsync(ledger, id, ct);
            await sending;
            await ledger.DispatchAsync(ct);

            var said = ledger.Network.Published.Count(one => one.Message.Text == text);
            var state = (await ledger.ReadAsync(id, ct)).State;
            Assert.Equal(withdrawn ? (0, DeliveryState.Cancelled) : (1, DeliveryState.Sent), (said, state));
        }
    }

    private static async Task<bool> WithdrawAsync(Ledger ledger, DeliveryId id, CancellationToken ct)
    {
        try
        {
            await ledger.App.Get<CancelDelivery>().RunAsync(id, Anna, ct);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static async Task<(PostId Id, DateTimeOffset At)> ScheduledAsync(Ledger ledger, CancellationToken ct)
    {
        var at = ledger.App.Clock.GetUtcNow().AddHours(1);
        var draft = new PostDraft { Text = "Old", PublishAt = at, ChannelIds = [ledger.Channel] };
        return (await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct), at);
    }

    private static Task DecideAsync(Ledger ledger, PostId id, bool edits, DateTimeOffset at, CancellationToken ct) => edits
        ? ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "New", PublishAt = at.AddHours(1), By = Anna }, ct)
        : ledger.App.Get<CancelPost>().RunAsync(id, null, Anna, ct);
}
