using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Reporting;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Engagement.Core.Routing;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Reporting;

public sealed class WeekFactsReaderTests
{
    private const int Week = 7 * 24 * 60;

    [Theory, OnBothDatabases]
    public async Task Comments_of_the_week_are_read_without_our_own_and_with_the_persons_correction(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (contact, thread) = scene.Thread();
        var first = scene.Said(thread, 0, Intent.Praise, Sentiment.Positive);
        var corrected = scene.Said(thread, 100, Intent.Praise);
        corrected.Triage.Correct(Intent.Question, null, ReportScene.At(110));
        var before = scene.Said(thread, -1, Intent.Question, Sentiment.Negative);
        var after = scene.Said(thread, Week, Intent.Question);
        var ours = scene.Said(thread, 120, Intent.Other, ours: true);
        await scene.AddAsync(
            contact, thread, first.Interaction, first.Triage, corrected.Interaction, corrected.Triage, before.Interaction, before.Triage,
            after.Interaction, after.Triage, ours.Interaction);

        var facts = await scene.FactsAsync();

        Assert.Equal([first.Interaction.Id, corrected.Interaction.Id], facts.Inbound.Select(row => row.Id));
        Assert.Equal([Intent.Praise, Intent.Question], facts.Inbound.Select(row => row.Intent));
        Assert.Equal(ReportScene.At(120), facts.Inbound[1].AnsweredAt);
        Assert.Equal(TimeSpan.FromSeconds(5), facts.Inbound[0].ReceivedAt - facts.Inbound[0].CreatedAt);
        Assert.Equal((Sentiment.Negative, Sentiment.Positive), (facts.Conversations[0].Worst, facts.Conversations[0].Last));
    }

    [Theory, OnBothDatabases]
    public async Task A_week_is_read_for_somebody_whose_language_writes_numbers_otherwise(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (contact, thread) = scene.Thread();
        var said = scene.Said(thread, 0, Intent.Praise);
        await scene.AddAsync(contact, thread, said.Interaction, said.Triage);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");

        var facts = await scene.FactsAsync();

        Assert.Equal((Intent.Praise, null), (facts.Inbound[0].Intent, facts.Inbound[0].Sentiment));
    }

    [Theory, OnBothDatabases]
    public async Task A_comment_under_a_themed_post_belongs_to_the_theme(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var themed = scene.Post(10, scene.Theme.Id);
        var plain = scene.Post(20);
        var (anna, under) = scene.Thread(themed.Delivery);
        var (bo, beside) = scene.Thread(plain.Delivery);
        var (cia, elsewhere) = scene.Thread();
        var rows = new[] { scene.Said(under, 30, Intent.Praise), scene.Said(beside, 31, Intent.Praise), scene.Said(elsewhere, 32, Intent.Praise) };
        await scene.AddAsync(themed.Post, themed.Delivery, plain.Post, plain.Delivery, anna, under, bo, beside, cia, elsewhere);
        await scene.AddAsync([.. rows.SelectMany(row => new object[] { row.Interaction, row.Triage })]);

        var facts = await scene.FactsAsync();

        Assert.Equal([scene.Theme.Id, null, null], facts.Inbound.Select(row => row.Theme));
        Assert.Equal([true, true, false], facts.Inbound.Select(row => row.OnOwnPost));
        Assert.Equal([scene.Theme.Id, null], facts.Posts.Select(row => row.Theme));
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_is_the_first_of_a_person_that_was_written_after_the_comment(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (contact, thread) = scene.Thread();
        var asked = scene.Said(thread, 0, Intent.Question);
        var more = scene.Said(thread, 30, Intent.Question);
        var never = scene.Said(thread, 60, Intent.Question);
        await scene.AddAsync(contact, thread, asked.Interaction, asked.Triage, more.Interaction, more.Triage, never.Interaction, never.Triage);
        await scene.AddAsync(
            scene.Reply(thread, 1, 2, DeliverySource.Acknowledgement, asked.Interaction.Id),
            // Written before the second question, sent after it: it answers only the first.
            scene.Reply(thread, 20, 40),
            scene.Reply(thread, 50, 55));

        var facts = await scene.FactsAsync();

        Assert.Equal([ReportScene.At(40), ReportScene.At(55), null], facts.Inbound.Select(row => row.AnsweredAt));
        Assert.Equal([ReportScene.At(2), ReportScene.At(55), null], facts.Inbound.Select(row => row.AcknowledgedAt));
        Assert.Equal(2, facts.Conversations[0].HumanReplies);
    }

    [Theory, OnBothDatabases]
    public async Task What_happens_after_monday_morning_no_longer_changes_the_week(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (contact, thread) = scene.Thread();
        var asked = scene.Said(thread, Week - 30, Intent.Question);
        await scene.AddAsync(contact, thread, asked.Interaction, asked.Triage, scene.Reply(thread, Week + (6 * 60), Week + (6 * 60) + 1));

        var facts = await scene.FactsAsync();

        Assert.Equal(ReportScene.At(Week + (6 * 60)), facts.Cut);
        Assert.Null(facts.Inbound[0].AnsweredAt);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_reading_that_told_something_is_a_posts_figures(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (post, delivery) = scene.Post(10);
        var (other, silent) = scene.Post(20);
        await scene.AddAsync(post, delivery, other, silent);
        await scene.AddAsync(
            new PostFigure { DeliveryId = delivery.Id, ReadAt = ReportScene.At(20), Reactions = 1, Impressions = 50 },
            new PostFigure { DeliveryId = delivery.Id, ReadAt = ReportScene.At(30), Reactions = 4, Impressions = 90 },
            new PostFigure { DeliveryId = delivery.Id, ReadAt = ReportScene.At(40) },
            new PostFigure { DeliveryId = delivery.Id, ReadAt = ReportScene.At(Week + (7 * 60)), Reactions = 900 },
            new PostFigure { DeliveryId = silent.Id, ReadAt = ReportScene.At(30) });

        var facts = await scene.FactsAsync();

        Assert.Equal((4L, 90L), (facts.Posts[0].Reactions, facts.Posts[0].Impressions));
        Assert.Null(facts.Posts[0].Comments);
        Assert.Null(facts.Posts[1].Engagement);
        Assert.Equal("https://network.example/1", facts.Posts[0].Link);
    }

    [Theory, OnBothDatabases]
    public async Task Hand_overs_escalations_and_wrong_thanks_are_read_from_their_rows(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var care = Queue(scene, "Care", TimeSpan.FromMinutes(60), true);
        var press = Queue(scene, "Press", TimeSpan.FromHours(4), false);
        var (contact, thread) = scene.Thread();
        thread.PutIn(press.Id);
        var kind = scene.Said(thread, 5, Intent.Praise);
        kind.Triage.Correct(Intent.Complaint, null, ReportScene.At(50));
        await scene.AddAsync(care, press, contact, thread, kind.Interaction, kind.Triage);
        await scene.AddAsync(scene.Reply(thread, 6, 7, DeliverySource.Acknowledgement, kind.Interaction.Id));
        await scene.AddAsync(
            Assigned(scene, thread.Id, care.Id, 8), Assigned(scene, thread.Id, null, 9), Assigned(scene, thread.Id, press.Id, 10),
            Assigned(scene, thread.Id, press.Id, 11), Assigned(scene, thread.Id, care.Id, 12),
            new Escalation { Id = scene.App.NextId<EscalationId>(), ConversationId = thread.Id, Step = 50, At = ReportScene.At(30) },
            Clock.Start(thread.Id, ClockKind.FirstAnswer, 1, ReportScene.At(5), TimeSpan.FromMinutes(50), null));

        var facts = await scene.FactsAsync();

        Assert.Equal(2, facts.Conversations[0].HandOvers);
        Assert.Equal([new EscalationFact(thread.Id, 50, InTime: false)], facts.Escalations);
        Assert.True(Assert.Single(facts.Acknowledgements).Wrong);
        Assert.Equal((TimeSpan.FromMinutes(60), TimeSpan.FromHours(4)), (facts.Target, facts.Inbound[0].Target));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_resolved_and_opened_again_is_no_first_contact_resolution_however_it_stands_now(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var (contact, thread) = scene.Thread();
        var asked = scene.Said(thread, 0, Intent.Question);
        var later = scene.Said(thread, 100, Intent.Question);
        thread.Hear("Words", ReportScene.At(0));
        thread.Resolve(ReportScene.At(20));
        thread.Open(ReportScene.At(100));
        await scene.AddAsync(contact, thread, asked.Interaction, asked.Triage, later.Interaction, later.Triage, scene.Reply(thread, 10, 11));

        var fact = Assert.Single((await scene.FactsAsync()).Conversations);

        Assert.Equal((ReportScene.At(20), true, 1), (fact.ResolvedAt, fact.Reopened, fact.HumanReplies));
    }

    private static Queue Queue(ReportScene scene, string name, TimeSpan target, bool usual) =>
        new() { Id = scene.App.NextId<QueueId>(), Name = name, FirstAnswerTarget = target, IsDefault = usual };

    private static Assignment Assigned(ReportScene scene, ConversationId conversation, QueueId? queue, double minutes) => new()
    {
        Id = scene.App.NextId<AssignmentId>(), ConversationId = conversation, QueueId = queue, By = "robot", Reason = "test", At = ReportScene.At(minutes),
    };
}
