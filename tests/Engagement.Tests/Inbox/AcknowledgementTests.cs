using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class AcknowledgementTests
{
    private const string Praise = "Thank you, this made my day!";

    private static readonly AcknowledgementDraft Defaults = new(AcknowledgementMode.On, 1, 200, null, null, false, false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Praise_in_the_quiet_hours_is_thanked_in_the_morning_unless_a_person_speaks_first(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await WriteAsync(scene, Defaults with { QuietFrom = new(13, 0), QuietTo = new(17, 0) });

        await scene.HearAsync(scene.Comment("c1", Praise, "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", Praise, "fan-2"), Ct);
        await scene.HearAsync(scene.Comment("c3", "And when does the shop open?", "fan-2"), Ct);
        await scene.Get<RecheckThanks>().RunAsync(Ct);

        var thanks = await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct);
        var waiting = Assert.Single(thanks, row => row.State is DeliveryState.Pending);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero), waiting.NextTryAt);
        Assert.Equal("c1", waiting.InReplyTo);
        Assert.Equal("A person has spoken in the thread meanwhile.", Assert.Single(thanks, row => row.State is DeliveryState.Cancelled).Reason);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Caps_loops_and_those_who_asked_the_robot_to_stop_are_respected_and_said_in_a_line(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await WriteAsync(scene, Defaults with { ChannelDailyCap = 3 });

        await scene.HearAsync(scene.Comment("c1", Praise, "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", "Stop replying to me!", "fan-1"), Ct);
        await scene.HearAsync(Elsewhere(scene, "c3", "What a wonderful car, thank you!", "fan-1", "page-1_post-2"), Ct);
        await scene.HearAsync(scene.Comment("c4", Praise, "fan-2") with { Author = new InboundAuthor("bot-2", "News Bot", "news_bot") }, Ct);
        await scene.HearAsync(scene.Comment("c5", Praise, "fan-3"), Ct);
        await scene.HearAsync(Elsewhere(scene, "c6", Praise, "fan-3", "page-1_post-2"), Ct);
        await scene.HearAsync(scene.Comment("c7", Praise, "fan-4"), Ct);
        await scene.HearAsync(scene.Comment("c8", Praise, "fan-5"), Ct);
        await scene.HearAsync(scene.Comment("c9", "Thank you!", "fan-6") with { CreatedAt = scene.Clock.GetUtcNow().AddDays(-2) }, Ct);

        var rules = await RulesAsync(scene);
        Assert.Equal(
            [
                ("c1", DecisionRules.SurePraise), ("c3", DecisionRules.OptedOut), ("c4", DecisionRules.Loop), ("c5", DecisionRules.SurePraise),
                ("c6", DecisionRules.PersonCap), ("c7", DecisionRules.SurePraise), ("c8", DecisionRules.ChannelCap), ("c9", DecisionRules.TooOld),
            ],
            rules.Where(rule => rule.Item1 != "c2"));
        Assert.Equal(3, (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_like_says_thanks_without_words_where_the_network_lets_us(StorageProvider provider)
    {
        var network = new ScriptedNetwork { Kind = NetworkKind.Facebook };
        await using var scene = await InboxScene.OpenAsync(provider, Ct, network);
        await WriteAsync(scene, Defaults with { PreferLike = true });

        await scene.HearAsync(scene.Comment("c1", Praise), Ct);
        await scene.Get<GiveLikes>().RunAsync(Ct);
        await scene.Get<GiveLikes>().RunAsync(Ct);
        await scene.HearAsync(scene.Comment("c2", Praise), Ct);

        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
        Assert.Equal([(RemoteAction.Like, "c1")], network.Deeds);
        Assert.Equal(ConversationState.Acknowledged, (await scene.OnlyConversationAsync(Ct)).State);
        Assert.Equal(("c2", DecisionRules.AlreadyAcknowledged), (await RulesAsync(scene))[1]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Thanks_that_are_taken_back_are_deleted_on_the_network_and_a_person_gets_the_comment(StorageProvider provider)
    {
        var network = new ScriptedNetwork { Kind = NetworkKind.Facebook };
        await using var scene = await InboxScene.OpenAsync(provider, Ct, network);
        await scene.HearAsync(scene.Comment("c1", Praise), Ct);
        var said = (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Single();
        await scene.SendAsync(said.Id, "page-1_reply-1", Ct);

        await scene.Get<TakeBackThanks>().RunAsync(said.Id, new Actor("Helena", null), Ct);
        await scene.ReadAsync(Ct);
        var again = await Assert.ThrowsAsync<RefusedException>(() => scene.Get<TakeBackThanks>().RunAsync(said.Id, new Actor("Helena", null), Ct));

        Assert.Equal([(RemoteAction.Delete, "page-1_reply-1")], network.Deeds);
        Assert.Equal(RefusalKind.Conflict, again.Refusals[0].Kind);
        var thread = await scene.OnlyConversationAsync(Ct);
        Assert.Equal((ConversationState.Open, thread.LastInboundAt.AddMinutes(90)), (thread.State, thread.DueAt));
        Assert.Equal("Helena", Assert.Single(await scene.Get<AcknowledgementReader>().LatelyAsync(scene.Page.Id, 5, Ct)).TakenBackBy);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_dry_run_over_the_past_says_what_would_have_been_said_and_why_and_takes_corrections(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await WriteAsync(scene, Defaults with { Mode = AcknowledgementMode.Off });
        await scene.HearAsync(scene.Comment("c1", Praise, "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", "My order never came, this is terrible.", "fan-2"), Ct);
        await scene.HearAsync(scene.Comment("c3", "What a wonderful car, thank you!", "fan-3"), Ct);
        await scene.HearAsync(scene.Comment("c4", "What a lovely car, thank you!", "fan-4") with { Labels = ["spam"] }, Ct);
        var (from, to) = (scene.Clock.GetUtcNow().AddHours(-1), scene.Clock.GetUtcNow().AddHours(1));

        var run = await scene.Get<RunDry>().RunAsync(scene.Page.Id, from, to, Ct);
        var praised = run.Lines.Where(line => line.Decision.Kind is DecisionKind.Acknowledge).ToList();
        await scene.Get<ObjectToThanks>().RunAsync(praised[0].Comment, true, Actor.Operator, Ct);
        var after = await scene.Get<RunDry>().RunAsync(scene.Page.Id, from, to, Ct);

        Assert.Equal((4, 2, 1), (run.Total, run.CountOf(DecisionKind.Acknowledge), run.CountOf(DecisionKind.Route)));
        Assert.Equal(("What a lovely car, thank you!", DecisionRules.Labelled), run.Lines.Where(line => line.Decision.Kind is DecisionKind.Hold).Select(line => (line.Text, line.Decision.Rule)).Single());
        Assert.All(praised, line => Assert.Contains("Aino", line.Words!, StringComparison.Ordinal));
        Assert.NotEqual(praised[0].Words, praised[1].Words);
        Assert.Equal([true, false], after.Lines.Where(line => line.Decision.Kind is DecisionKind.Acknowledge).Select(line => line.Objected));
        Assert.Empty(await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct));
        Assert.Empty((await scene.Get<RunDry>().RunAsync(scene.Page.Id, from.AddDays(-2), from, Ct)).Lines);

        // The channel is switched on and the comment comes again, edited: the colleague's word holds.
        await WriteAsync(scene, Defaults);
        await scene.HearAsync(scene.Comment("c3", "What a wonderful car, thank you all!", "fan-3") with { Verb = InboundVerb.Edited }, Ct);
        Assert.Equal(DecisionRules.Objected, (await RulesAsync(scene)).Single(rule => rule.Item1 == "c3").Item2);

        // So does the network's label, which a webhook does not tell again.
        await scene.HearAsync(scene.Comment("c4", "What a lovely car, thank you all!", "fan-4") with { Verb = InboundVerb.Edited }, Ct);
        Assert.Equal(DecisionRules.Labelled, (await RulesAsync(scene)).Single(rule => rule.Item1 == "c4").Item2);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_set_is_refused_by_its_field(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        AcknowledgementDraft[] wrong =
        [
            Defaults with { PersonDailyCap = 0 }, Defaults with { ChannelDailyCap = 5001 }, Defaults with { QuietFrom = new(22, 0) },
            Defaults with { QuietFrom = new(22, 0), QuietTo = new(22, 0) },
        ];

        var fields = new List<string?>();
        foreach (var draft in wrong)
        {
            fields.Add((await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(scene, draft))).Refusals[0].Field);
        }

        Assert.Equal(["personDailyCap", "channelDailyCap", "quietTo", "quietTo"], fields);
    }

    private static Task WriteAsync(InboxScene scene, AcknowledgementDraft draft) =>
        scene.Get<WriteAcknowledgementSettings>().RunAsync(scene.Page.Id, draft, Actor.Operator, Ct);

    private static InboundItem Elsewhere(InboxScene scene, string id, string text, string author, string root) =>
        scene.Comment(id, text, author) with { ParentRemoteId = root, RootRemoteId = root };

    private static async Task<List<(string, string)>> RulesAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        var rows = await db.Interactions
            .Join(db.Triage, comment => comment.Id, triage => triage.InteractionId, (comment, triage) => new { comment.RemoteId, triage.DecisionRule })
            .OrderBy(row => row.RemoteId)
            .ToListAsync(Ct);
        return rows.ConvertAll(row => (row.RemoteId, row.DecisionRule));
    }
}
