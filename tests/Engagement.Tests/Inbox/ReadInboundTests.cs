using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class ReadInboundTests
{
    private const string Praise = "What a beautiful car, thank you for sharing! ❤️";
    private const string Question = "When does the new model come to Finland?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Praise_is_thanked_once_and_needs_nobody(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);

        await scene.HearAsync(scene.Comment("c1", Praise), Ct);
        await scene.HearAsync(scene.Comment("c2", Praise), Ct);

        var thanks = Assert.Single(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
        Assert.Equal("c1", thanks.InReplyTo);
        Assert.NotEmpty(thanks.Text);
        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Acknowledged, conversation.State);
        Assert.Null(conversation.DueAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_question_reaches_a_queue_with_a_clock_from_the_networks_own_time(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var asked = scene.Clock.GetUtcNow().AddMinutes(-12);

        await scene.HearAsync(scene.Comment("c1", Question) with { CreatedAt = asked }, Ct);

        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.Equal(asked.AddMinutes(90), conversation.DueAt);
        Assert.NotNull(conversation.QueueId);
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_same_comment_by_webhook_and_by_poll_is_one_interaction(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var comment = scene.Comment("c1", Praise);

        await scene.StoreAsync(comment, Ct);
        await scene.StoreAsync(comment, Ct);
        await scene.ReadAsync(Ct);

        await using var db = scene.Open();
        Assert.Equal(1, await db.Interactions.CountAsync(Ct));
        Assert.Single(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_readers_at_once_file_and_thank_once(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        for (var copy = 0; copy < 20; copy++)
        {
            await scene.StoreAsync(scene.Comment($"c{copy / 2}", Praise, $"fan-{copy / 2}"), Ct);
        }

        ReadInbound Reader() => new(
            scene.Get<IDbContextFactory<EngagementContext>>(),
            scene.Get<EventReader>(),
            scene.Get<FileInbound>(),
            scene.Get<KeepInbound>(),
            scene.Get<WriteTurn>(),
            scene.Get<ReadBudgets>(),
            scene.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<ReadInbound>.Instance);
        using var first = Reader();
        using var second = Reader();
        await Task.WhenAll(first.RunAsync(Ct), second.RunAsync(Ct));

        await using var db = scene.Open();
        Assert.Equal(10, await db.Interactions.CountAsync(Ct));
        Assert.Equal(10, (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Count);
        Assert.Equal(0, await db.InboundEvents.CountAsync(row => row.ReadAt == null || row.Problem != null, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Our_own_comment_coming_back_is_never_inbound(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Praise), Ct);
        var thanks = (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Single();
        await scene.SendAsync(thanks.Id, "c2", Ct);

        await scene.HearAsync(
            scene.Comment("c2", thanks.Text) with { ParentRemoteId = "c1", Author = new InboundAuthor("page-1", "Aurora Motors", null) }, Ct);

        await using var db = scene.Open();
        Assert.Equal(1, await db.Interactions.CountAsync(Ct));
        Assert.Equal(1, await db.Conversations.CountAsync(Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Our_own_words_that_arrive_before_their_answer_is_written_down_are_recognised(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Praise), Ct);
        var thanks = (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Single();
        await using (var db = scene.Open())
        {
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending), Ct);
        }

        await scene.HearAsync(
            scene.Comment("c2", thanks.Text) with { ParentRemoteId = "c1", Author = new InboundAuthor("page-1", "Aurora Motors", null) }, Ct);

        await using var after = scene.Open();
        Assert.Equal(1, await after.Interactions.CountAsync(Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_robot_is_never_thanked(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);

        await scene.HearAsync(scene.Comment("c1", Praise) with { Author = new InboundAuthor("bot", "Thanks Bot", "thanksbot", IsRobot: true) }, Ct);

        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Somebody_is_known_since_what_they_said_first_however_late_it_came_in_and_with_the_followers_the_network_told_last(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var first = scene.Comment("c1", Praise);
        await scene.HearAsync(first with { Author = first.Author! with { Followers = 1_200 } }, Ct);
        await scene.HearAsync(scene.Comment("c2", Praise) with { CreatedAt = first.CreatedAt!.Value.AddDays(-3) }, Ct);

        await using var db = scene.Open();
        var contact = await db.Contacts.SingleAsync(Ct);
        Assert.Equal((first.CreatedAt.Value.AddDays(-3), 1_200L), (contact.FirstSeenAt, contact.Followers));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_dry_run_decides_and_says_nothing(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await using (var db = scene.Open())
        {
            await db.Channels.ExecuteUpdateAsync(set => set.SetProperty(row => row.Acknowledgement, AcknowledgementMode.DryRun), Ct);
        }

        await scene.HearAsync(scene.Comment("c1", Praise), Ct);

        await using var after = scene.Open();
        Assert.Equal(DecisionKind.Acknowledge, (await after.Triage.SingleAsync(Ct)).Decision);
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_thank_you_that_was_edited_into_a_complaint_before_it_was_sent_is_not_sent(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", Praise), Ct);

        await scene.HearAsync(scene.Comment("c1", "My brakes failed and nobody answers my mails, this is terrible service") with { Verb = InboundVerb.Edited }, Ct);

        var thanks = Assert.Single(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
        Assert.Equal(DeliveryState.Cancelled, thanks.State);
        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(ConversationState.Open, conversation.State);
        Assert.NotNull(conversation.DueAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_event_that_cannot_be_read_keeps_its_problem_and_stops_nobody(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await using (var db = scene.Open())
        {
            db.InboundEvents.Add(new InboundEvent
            {
                Id = scene.Ids.Next<InboundEventId>(),
                Network = NetworkKind.Facebook,
                EventKey = "poison",
                ByWebhook = false,
                Body = "{ not json",
                ReceivedAt = scene.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
        }

        await scene.HearAsync(scene.Comment("c1", Question), Ct);

        await using var after = scene.Open();
        Assert.NotNull((await after.InboundEvents.SingleAsync(row => row.EventKey == "poison", Ct)).Problem);
        Assert.Equal(1, await after.Interactions.CountAsync(Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Deleting_and_hiding_are_noted_and_a_reply_before_its_parent_is_filed(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);

        await scene.HearAsync(scene.Comment("c2", Question) with { ParentRemoteId = "c1", Kind = InteractionKind.Reply }, Ct);
        await scene.HearAsync(scene.Comment("c1", Praise, "fan-2"), Ct);
        await scene.HearAsync(scene.Comment("c1", "") with { Verb = InboundVerb.Hidden, Text = null }, Ct);
        await scene.HearAsync(scene.Comment("c2", "") with { Verb = InboundVerb.Deleted, Text = null }, Ct);

        await using var db = scene.Open();
        var rows = await db.Interactions.ToDictionaryAsync(row => row.RemoteId, Ct);
        Assert.NotNull(rows["c1"].HiddenAt);
        Assert.NotNull(rows["c2"].DeletedAt);
        Assert.Equal(Question, rows["c2"].Text);
    }

    [Theory]
    [OnBothDatabases("zalgo", "ẅ̴h̷̛́y̴̕ ̷d̶o̸e̶s̷ ̴i̵t̷ ̸b̷r̶e̷a̵k̶")]
    [OnBothDatabases("right to left", "متى يصل الطراز الجديد")]
    [OnBothDatabases("markup", "<script>alert(1)</script> {{secret}} '; DROP TABLE Interactions;--")]
    [OnBothDatabases("nothing", "")]
    public async Task Strange_text_is_kept_as_it_is_and_goes_to_a_person(StorageProvider provider, string kind, string text)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);

        await scene.HearAsync(scene.Comment(kind, text), Ct);

        await using var db = scene.Open();
        Assert.Equal(text, (await db.Interactions.SingleAsync(Ct)).Text);
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Praise_after_a_question_that_still_waits_is_not_thanked_for(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);

        await scene.HearAsync(scene.Comment("c1", "When does the shop in Turku open?"), Ct);
        await scene.HearAsync(scene.Comment("c2", "Thank you, this made my day! ❤️"), Ct);

        await using var db = scene.Open();
        Assert.Equal([DecisionRules.QuestionMark, DecisionRules.Waits], await db.Triage.OrderBy(row => row.InteractionId).Select(row => row.DecisionRule).ToListAsync(Ct));
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
        Assert.Equal(ConversationState.Open, (await scene.OnlyConversationAsync(Ct)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_comment_of_a_hundred_kilobytes_is_kept_whole(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var text = string.Concat(Enumerable.Repeat("How long is this going to take? ", 3200));

        await scene.HearAsync(scene.Comment("long", text), Ct);

        await using var db = scene.Open();
        Assert.Equal(text, (await db.Interactions.SingleAsync(Ct)).Text);
        Assert.Equal(280, (await scene.OnlyConversationAsync(Ct)).Preview.Length);
    }
}
