using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class AnswerTests
{
    private const string Question = "When does the new model come to Finland?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_clock_runs_until_the_network_has_the_persons_answer(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        scene.Clock.Advance(TimeSpan.FromMinutes(20));

        var queued = Assert.IsType<ReplyOutcome.Queued>(await ReplyAsync(scene, conversation.Id, "In March!"));
        await scene.ReadAsync(Ct);
        Assert.NotNull((await scene.OnlyConversationAsync(Ct)).DueAt);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.SendAsync(queued.Delivery, "c2", Ct);
        await scene.ReadAsync(Ct);

        conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Waiting, conversation.State);
        Assert.Equal(scene.Clock.GetUtcNow(), conversation.LastAnsweredAt);
        Assert.Null(conversation.DueAt);
        await using var db = scene.Open();
        Assert.Equal(scene.Clock.GetUtcNow(), (await db.Clocks.SingleAsync(Ct)).StoppedAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_private_answer_is_written_once_to_a_comment_where_the_network_has_it(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        await scene.HearAsync(
            scene.Comment("t1", "@auroramotors when does it come?", "bird-1") with { Network = NetworkKind.X, AccountRemoteId = scene.XAccount.RemoteId, ParentRemoteId = null, RootRemoteId = "t1" },
            Ct);
        await using var db = scene.Open();
        var tweet = await db.Conversations.Where(row => row.RootRemoteId == "t1").Select(row => row.Id).SingleAsync(Ct);
        var reply = scene.Get<ReplyToConversation>();

        var first = await reply.RunAsync(new Reply(conversation.Id, "In March, for you alone", null, null) { IsPrivate = true }, Ct);
        var second = await reply.RunAsync(new Reply(conversation.Id, "Once more", null, null) { IsPrivate = true }, Ct);
        var onX = await reply.RunAsync(new Reply(tweet, "Psst", null, null) { IsPrivate = true }, Ct);

        Assert.True((await db.Deliveries.SingleAsync(row => row.Id == Assert.IsType<ReplyOutcome.Queued>(first).Delivery, Ct)).IsPrivate);
        Assert.Contains("privately already", Assert.IsType<ReplyOutcome.Refused>(second).Why.Words, StringComparison.Ordinal);
        Assert.Contains("on X itself", Assert.IsType<ReplyOutcome.Refused>(onX).Why.Words, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_thank_you_by_the_robot_does_not_stop_the_clock_of_a_person(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Love this car, thank you! ❤️"), Ct);
        await scene.HearAsync(scene.Comment("c2", Question), Ct);
        var thanks = (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Single();

        await scene.SendAsync(thanks.Id, "c3", Ct);
        await scene.ReadAsync(Ct);

        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.NotNull(conversation.DueAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_question_asked_while_the_answer_was_on_its_way_starts_its_own_clock(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        var queued = Assert.IsType<ReplyOutcome.Queued>(await ReplyAsync(scene, conversation.Id, "In March!"));
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = scene.Clock.GetUtcNow();
        await scene.HearAsync(scene.Comment("c2", "And what does it cost?"), Ct);
        scene.Clock.Advance(TimeSpan.FromSeconds(5));

        await scene.SendAsync(queued.Delivery, "c3", Ct);
        await scene.ReadAsync(Ct);
        await scene.ReadAsync(Ct);

        conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.Equal(second, conversation.WaitingSince);
        Assert.Equal(second.AddMinutes(90), conversation.DueAt);
        await using var db = scene.Open();
        Assert.Equal(2, await db.Clocks.CountAsync(Ct));
        Assert.Equal(1, await db.Clocks.CountAsync(clock => clock.StoppedAt == null, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_new_question_after_the_answer_opens_the_conversation_again(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        await scene.Get<TendConversation>().ResolveAsync(conversation.Id, Ct);
        await scene.ReadAsync(Ct);
        scene.Clock.Advance(TimeSpan.FromHours(1));

        await scene.HearAsync(scene.Comment("c2", "Sorry, which colours does it have?"), Ct);

        conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.Equal(scene.Clock.GetUtcNow().AddMinutes(90), conversation.DueAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_colleagues_reply_meanwhile_is_shown_before_a_second_one_goes_out(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        var opened = scene.Clock.GetUtcNow();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReplyAsync(scene, conversation.Id, "In March!");

        var second = await scene.Get<ReplyToConversation>().RunAsync(new Reply(conversation.Id, "In April!", null, opened), Ct);

        Assert.Equal("In March!", Assert.IsType<ReplyOutcome.Overtaken>(second).Said);
        Assert.Single(await scene.DeliveriesAsync(DeliverySource.Reply, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_a_person_has_spoken_the_robot_is_silent(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        await ReplyAsync(scene, (await scene.OnlyConversationAsync(Ct)).Id, "In March!");

        await scene.HearAsync(scene.Comment("c2", "Wonderful, thank you so much! ❤️"), Ct);

        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_ladder_fires_each_step_once_and_notes_the_miss(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var fired = new List<int>();

        for (var minute = 0; minute < 100; minute++)
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            await scene.Get<CheckClocks>().RunAsync(Ct);
        }

        await using var db = scene.Open();
        fired.AddRange(await db.Escalations.OrderBy(row => row.At).Select(row => row.Step).ToListAsync(Ct));
        Assert.Equal([50, 75, 90, 100], fired);
        Assert.NotNull((await db.Clocks.SingleAsync(Ct)).BreachedAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_list_is_sorted_by_time_left_and_pages_without_gaps(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        for (var index = 0; index < 25; index++)
        {
            await scene.StoreAsync(scene.Comment($"c{index}", index % 5 == 0 ? "Bonjour tout le monde" : Question, $"fan-{index}") with { CreatedAt = scene.Clock.GetUtcNow().AddMinutes(-(index * 7 % 25)) }, Ct);
        }

        await scene.ReadAsync(Ct);
        var seen = new List<DeskItem>();
        string? cursor = null;
        do
        {
            var page = await scene.Get<DeskReader>().ListAsync(new DeskFilter { Limit = 7, Cursor = cursor }, Ct);
            seen.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(25, seen.Select(item => item.Id).Distinct().Count());
        Assert.Equal(seen.Select(item => item.DueAt).Order(), seen.Select(item => item.DueAt));
        var strip = await scene.Get<DeskStripReader>().ReadAsync(Ct);
        Assert.Equal(25, strip.Unassigned);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_whole_conversation_shows_both_sides_notes_and_why(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var id = (await scene.OnlyConversationAsync(Ct)).Id;
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Get<TendConversation>().AddNoteAsync(id, "Maria", "Asked the factory", Ct);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReplyAsync(scene, id, "In March!");

        var details = await scene.Get<ConversationReader>().ReadAsync(id, Ct);

        Assert.Equal([ThreadVoice.Customer, ThreadVoice.Note, ThreadVoice.Person], details!.Lines.Select(line => line.Voice));
        Assert.Equal(DecisionKind.Route, details.Lines[0].Triage!.Decision);
        Assert.NotEmpty(details.Lines[0].Triage!.DecisionReason);
        Assert.Equal(ClockKind.FirstAnswer, Assert.Single(details.Clocks).Kind);
        Assert.Equal("Product", details.Head.QueueName);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_answer_that_is_too_long_names_limit_and_length_and_stores_nothing(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);

        var outcome = await ReplyAsync(scene, (await scene.OnlyConversationAsync(Ct)).Id, new string('x', 70_000));

        var refused = Assert.IsType<ReplyOutcome.Refused>(outcome);
        Assert.Equal("text", refused.Why.Field);
        Assert.Equal(70_000, Convert.ToInt32(refused.Why.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Reply, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_correction_opens_what_the_robot_thought_was_praise(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "What a beautiful car, thank you for sharing! ❤️"), Ct);
        var id = (await scene.OnlyConversationAsync(Ct)).Id;

        await scene.Get<TendConversation>().CorrectAsync(id, Intent.Complaint, null, Ct);
        await scene.ReadAsync(Ct);

        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.NotNull(conversation.DueAt);
    }

    private static Task<ReplyOutcome> ReplyAsync(InboxScene scene, ConversationId id, string text) =>
        scene.Get<ReplyToConversation>().RunAsync(new Reply(id, text, By: null, SeenUntil: null), Ct);
}
