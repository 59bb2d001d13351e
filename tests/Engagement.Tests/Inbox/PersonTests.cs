using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class PersonTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Two_identities_become_one_person_and_two_again(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (face, bird) = await OnTwoNetworksAsync(scene);
        var (tend, reader) = (scene.Get<TendPerson>(), scene.Get<PersonReader>());
        await tend.NoteAsync(bird, "Prefers Finnish", Ct);

        await tend.MergeAsync(face, bird, Actor.Operator, Ct);
        var one = await reader.ReadAsync(bird, Ct);
        await Assert.ThrowsAsync<RefusedException>(() => tend.MergeAsync(bird, face, Actor.Operator, Ct));
        await tend.UnmergeAsync(face, Actor.Operator, Ct);
        var alone = await reader.ReadAsync(face, Ct);
        var other = await reader.ReadAsync(bird, Ct);

        Assert.Equal((face, "Prefers Finnish", 3), (one!.Id, one.CareNote, one.Figures.Said));
        Assert.Equal([NetworkKind.Facebook, NetworkKind.X], one.Identities.Select(identity => identity.Network));
        Assert.Equal(2, one.Conversations.Count);
        Assert.Equal((1, 1), (alone!.Identities.Count, other!.Identities.Count));
        Assert.Equal((null, "Prefers Finnish"), (alone.CareNote, other.CareNote));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_worst_and_the_last_moment_and_the_segment_are_shown(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "My new car broke down after two days. Terrible quality, I am very disappointed!"), Ct);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        await scene.HearAsync(scene.Comment("c2", "Thank you so much, wonderful service! I love it!"), Ct);
        await CorrectAsync(scene, "c1", Intent.Complaint);
        await CorrectAsync(scene, "c2", Intent.Praise);
        var id = await ContactAsync(scene, NetworkKind.Facebook);
        await scene.Get<CountContacts>().RunAsync(Ct);
        await scene.Get<WriteSegment>().RunAsync("Heard of late", new SegmentRule(SaidAtLeast: 2, SeenWithinDays: 7), Actor.Operator, Ct);

        var person = await scene.Get<PersonReader>().ReadAsync(id, Ct);
        var conversation = Assert.Single(person!.Conversations);

        Assert.StartsWith("My new car broke down", conversation.Worst!.Text, StringComparison.Ordinal);
        Assert.True(conversation.Last!.Good);
        Assert.Equal(new ContactFigures(2, 1, 0, 1), person.Figures);
        Assert.Equal(["Heard of late"], person.Segments);
        Assert.Single(await scene.Get<SegmentReader>().FindAsync("aino", new SegmentRule(ComplainedAtLeast: 1), 10, Ct));
        Assert.Empty(await scene.Get<SegmentReader>().FindAsync(null, SegmentRule.Advocates, 10, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_person_is_given_everything_and_then_forgotten_for_good(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (face, bird) = await OnTwoNetworksAsync(scene);
        await scene.Get<TendPerson>().MergeAsync(face, bird, Actor.Operator, Ct);
        await using (var db = scene.Open())
        {
            foreach (var conversation in await db.Conversations.Select(row => row.Id).ToListAsync(Ct))
            {
                await scene.Get<TendConversation>().AddNoteAsync(conversation, "Maria", "Aino lives in Turku", Ct);
                await scene.Get<ReplyToConversation>().RunAsync(new Reply(conversation, "@aino Hi Aino!", null, null), Ct);
                await scene.Get<AssignConversation>().RunAsync(conversation, null, await db.Queues.Select(row => row.Id).FirstAsync(Ct), "Maria", "Aino asks about trucks", Ct);
                await scene.Get<AskExpert>().RunAsync(conversation, "olli@engines.example", "Olli", "Aino asks for a truck?", "en", Actor.Operator, Ct);
                var question = (await scene.Get<ExpertReader>().OfConversationAsync(conversation, Ct))[0];
                await scene.Get<AnswerAsExpert>().RunAsync(scene.Get<ExpertLinks>().TokenOf(question.Id), "Tell Aino it comes on Monday", Ct);
            }
        }

        await CorrectAsync(scene, "c1", Intent.Complaint);
        await scene.Get<LearnFromCorrections>().RunAsync(Ct);
        Assert.NotEmpty(await LeftAsync(scene, "secret truck"));
        var held = await scene.Get<ExportPerson>().RunAsync(face, Ct);
        await scene.Get<ErasePerson>().RunAsync(bird, Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c1", "When will my secret truck arrive? (edited)") with { Verb = InboundVerb.Edited }, Ct);
        var after = await scene.Get<PersonReader>().ReadAsync(face, Ct);

        Assert.Equal((2, 2, 3), (held!.Identities.Count, held.Conversations.Count, held.Conversations.Sum(one => one.Said.Count)));
        Assert.All(held.Conversations, one => Assert.Equal(["Aino lives in Turku", "Tell Aino it comes on Monday"], one.Notes.Select(note => note.Text)));
        Assert.All(held.Conversations, one => Assert.Equal(("Aino asks about trucks", "Tell Aino it comes on Monday"), (Assert.Single(one.Handovers).Reason, Assert.Single(one.Experts).Answer)));
        Assert.NotNull(after!.ErasedAt);
        Assert.Equal(3, after.Figures.Said);
        Assert.Empty((await scene.Get<DeskReader>().ListAsync(new DeskFilter { Text = "truck" }, Ct)).Items);
        Assert.Empty(await LeftAsync(scene, "Aino", "truck", "fan-1"));
    }

    // Every place where a person's words or names can lie.
    private static async Task<List<string>> LeftAsync(InboxScene scene, params string[] marks)
    {
        await using var db = scene.Open();
        var texts = new List<string>();
        texts.AddRange(await db.Interactions.Select(row => row.Text).ToListAsync(Ct));
        texts.AddRange(await db.Conversations.Select(row => row.Preview).ToListAsync(Ct));
        texts.AddRange(await db.Deliveries.Select(row => row.Text).ToListAsync(Ct));
        texts.AddRange(await db.Notes.Select(row => row.Text).ToListAsync(Ct));
        texts.AddRange(await db.Contacts.Select(row => row.Name + row.Handle + row.CareNote).ToListAsync(Ct));
        texts.AddRange(await db.AuditEntries.Select(row => row.Subject + row.Details).ToListAsync(Ct));
        texts.AddRange(await db.InboundEvents.Where(row => !EF.Functions.Like(row.EventKey, "c1:Edited%")).Select(row => row.Body).ToListAsync(Ct));
        texts.AddRange(await db.Assignments.Select(row => row.Reason).ToListAsync(Ct));
        texts.AddRange(await db.ExpertQuestions.Select(row => row.Text + row.Answer).ToListAsync(Ct));
        texts.AddRange(await db.OutgoingMails.Select(row => row.Subject + row.Text + row.Html).ToListAsync(Ct));
        texts.AddRange((await db.Triage.Where(row => row.InteractionId != db.Interactions.Where(said => said.RemoteId == "c1").Select(said => said.Id).First()).ToListAsync(Ct)).SelectMany(row => row.Reasons));
        texts.AddRange((await db.LearnedLayers.ToListAsync(Ct)).SelectMany(row => row.Terms).Select(term => term.Words));
        return texts.FindAll(text => marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<(ContactId Face, ContactId Bird)> OnTwoNetworksAsync(InboxScene scene)
    {
        await scene.HearAsync(scene.Comment("c1", "When will my secret truck arrive?"), Ct);
        await scene.HearAsync(scene.Comment("c2", "Where is my truck?"), Ct);
        await scene.HearAsync(
            scene.Comment("t1", "@auroramotors when does the truck arrive?", "bird-1") with { Network = NetworkKind.X, AccountRemoteId = scene.XAccount.RemoteId, ParentRemoteId = null, RootRemoteId = "t1", Author = new InboundAuthor("bird-1", "Aino on X", "aino") },
            Ct);
        await scene.Get<CountContacts>().RunAsync(Ct);
        return (await ContactAsync(scene, NetworkKind.Facebook), await ContactAsync(scene, NetworkKind.X));
    }

    private static async Task<ContactId> ContactAsync(InboxScene scene, NetworkKind network)
    {
        await using var db = scene.Open();
        return await db.Contacts.Where(row => row.Network == network).Select(row => row.Id).SingleAsync(Ct);
    }

    private static async Task CorrectAsync(InboxScene scene, string remoteId, Intent intent)
    {
        await using var db = scene.Open();
        var said = await db.Interactions.SingleAsync(row => row.RemoteId == remoteId, Ct);
        (await db.Triage.SingleAsync(row => row.InteractionId == said.Id, Ct)).Correct(intent, null, scene.Clock.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }
}
