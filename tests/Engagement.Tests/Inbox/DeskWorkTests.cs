using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class DeskWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Colleagues_see_who_writes_before_who_looks_and_nobody_who_has_gone(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (id, users) = await OpenAsync(scene, "Elina Virtanen", "Marcus Lind", "Sanna Koski");
        var presence = scene.Get<TellPresence>();
        await presence.RunAsync(id, users[0], typing: false, Ct);
        await presence.RunAsync(id, users[1], typing: true, Ct);

        var both = await presence.RunAsync(id, users[2], typing: false, Ct);
        scene.Clock.Advance(TimeSpan.FromSeconds(20));
        await presence.RunAsync(id, users[0], typing: false, Ct);
        scene.Clock.Advance(TimeSpan.FromSeconds(6));
        var left = await presence.RunAsync(id, users[2], typing: false, Ct);

        Assert.Equal([new Looker("Marcus Lind", true), new Looker("Elina Virtanen", false)], both);
        Assert.Equal([new Looker("Elina Virtanen", false)], left);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_is_named_in_a_note_finds_it_until_they_have_looked(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (id, users) = await OpenAsync(scene, "Elina Virtanen", "Marcus Lind");
        await scene.Get<TendConversation>().AddNoteAsync(id, "Elina Virtanen", "@Marcus do you know? @Elina asks. Mail me@marcus.example", Ct);
        var mentions = scene.Get<MentionReader>();
        var filter = new DeskFilter { Mentioned = users[1], States = Enum.GetValues<ConversationState>() };

        Assert.Equal((0, 1), (await mentions.UnseenAsync(users[0], Ct), await mentions.UnseenAsync(users[1], Ct)));
        Assert.Equal(id, Assert.Single((await scene.Get<DeskReader>().ListAsync(filter, Ct)).Items).Id);

        await mentions.SeeAsync(users[1], id, Ct);

        Assert.Equal(0, await mentions.UnseenAsync(users[1], Ct));
        Assert.Empty((await scene.Get<DeskReader>().ListAsync(filter, Ct)).Items);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_answer_can_be_undone_while_it_waits_and_its_words_come_back(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (id, _) = await OpenAsync(scene);
        var queued = Assert.IsType<ReplyOutcome.Queued>(await scene.Get<ReplyToConversation>().RunAsync(new Reply(id, "In March!", null, null) { Undo = UndoReply.Time }, Ct));
        var waiting = Assert.Single(await scene.DeliveriesAsync(DeliverySource.Reply, Ct));

        var words = await scene.Get<UndoReply>().RunAsync(id, queued.Delivery, Actor.Operator, Ct);
        var second = await Assert.ThrowsAsync<RefusedException>(() => scene.Get<UndoReply>().RunAsync(id, queued.Delivery, Actor.Operator, Ct));
        var gone = Assert.Single(await scene.DeliveriesAsync(DeliverySource.Reply, Ct));

        Assert.Equal(scene.Clock.GetUtcNow() + TimeSpan.FromSeconds(10), waiting.NextTryAt);
        Assert.Equal("In March!", words);
        Assert.Equal(RefusalKind.Conflict, second.Refusals[0].Kind);
        Assert.Equal(DeliveryState.Cancelled, gone.State);
        Assert.NotNull((await scene.OnlyConversationAsync(Ct)).WaitingSince);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_promise_brings_the_conversation_back_at_its_time_unless_it_was_kept(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (id, _) = await OpenAsync(scene);
        await AnswerAsync(scene, id, "r1");
        var by = scene.Clock.GetUtcNow().AddHours(5);
        await scene.Get<PromiseFollowUp>().RunAsync(id, by, "The date from the factory", Ct);

        await scene.Get<CallInPromises>().RunAsync(Ct);
        var early = await scene.OnlyConversationAsync(Ct);
        scene.Clock.Advance(TimeSpan.FromHours(6));
        await scene.Get<CallInPromises>().RunAsync(Ct);
        await scene.Get<RouteWaiting>().RunAsync(Ct);
        var due = await scene.OnlyConversationAsync(Ct);
        await AnswerAsync(scene, id, "r2");
        await scene.Get<CallInPromises>().RunAsync(Ct);
        var kept = await scene.OnlyConversationAsync(Ct);

        Assert.Equal((ConversationState.Waiting, by), (early.State, early.PromisedAt));
        Assert.Equal((ConversationState.Open, by, "The date from the factory"), (due.State, due.WaitingSince, due.Promise));
        Assert.NotNull(due.DueAt);
        Assert.Equal((ConversationState.Waiting, null), (kept.State, kept.PromisedAt));
        Assert.NotNull(await scene.Get<PromiseFollowUp>().RunAsync(id, scene.Clock.GetUtcNow(), null, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_view_is_kept_for_its_owner_alone(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (_, users) = await OpenAsync(scene, "Elina Virtanen", "Marcus Lind");
        var views = scene.Get<KeepDeskView>();
        await views.RunAsync(users[0], " Press ", "?queue=7", Ct);
        await views.RunAsync(users[0], "Press", "?queue=8", Ct);

        Assert.Equal([new DeskViewLine("Press", "?queue=8")], await views.ReadAsync(users[0], Ct));
        Assert.Empty(await views.ReadAsync(users[1], Ct));
        foreach (var (name, query) in new[] { ("", "?a=b"), (new string('x', 41), "?a=b"), ("Out", "//evil.example") })
        {
            await Assert.ThrowsAsync<RefusedException>(() => views.RunAsync(users[0], name, query, Ct));
        }

        await views.DropAsync(users[0], "Press", Ct);
        Assert.Empty(await views.ReadAsync(users[0], Ct));
    }

    private static async Task AnswerAsync(InboxScene scene, ConversationId id, string remoteId)
    {
        var queued = Assert.IsType<ReplyOutcome.Queued>(await scene.Get<ReplyToConversation>().RunAsync(new Reply(id, $"An answer {remoteId}", null, null), Ct));
        await scene.SendAsync(queued.Delivery, remoteId, Ct);
        await scene.ReadAsync(Ct);
    }

    private static async Task<(ConversationId Id, List<UserId> Users)> OpenAsync(InboxScene scene, params string[] names)
    {
        await scene.HearAsync(scene.Comment("c1", "When will the electric pickup be sold?"), Ct);
        var users = names.Select(name => new User
        {
            Id = scene.Ids.Next<UserId>(), DisplayName = name, Role = WorkRole.Agent, UserName = $"{name[..3]}@x.example", Email = $"{name[..3]}@x.example",
        }).ToList();
        await using var db = scene.Open();
        db.Users.AddRange(users);
        await db.SaveChangesAsync(Ct);
        return ((await scene.OnlyConversationAsync(Ct)).Id, users.ConvertAll(user => user.Id));
    }
}
