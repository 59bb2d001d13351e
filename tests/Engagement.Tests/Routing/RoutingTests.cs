using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

public sealed class RoutingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_is_tried_on_the_past_saved_moved_and_then_decides(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Mihin aikaan te avaatte?", "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", "When does the shop open?", "fan-2"), Ct);
        var product = (await scene.Get<QueueReader>().ReadAsync(Ct)).Single(queue => queue.Name == "Product").Id;
        var draft = new RuleDraft("Finnish questions", new() { Languages = ["fi"], Intents = [Intent.Question] }, product);

        var trial = await scene.Get<TryRule>().RunAsync(null, draft, Ct);
        var first = await scene.Get<WriteRule>().RunAsync(null, draft, Actor.Operator, Ct);
        var second = await scene.Get<WriteRule>().RunAsync(
            null, new("The Page", new() { Channels = [scene.Page.Id] }, product), Actor.Operator, Ct);
        await scene.Get<WriteRule>().MoveAsync(second, up: true, Actor.Operator, Ct);
        var again = await scene.Get<TryRule>().RunAsync(first, draft, Ct);
        await scene.HearAsync(scene.Comment("c3", "When does the shop close?", "fan-3"), Ct);

        Assert.Equal((2, 1, 1), (trial.Tried, trial.Matched, trial.Unchanged));
        Assert.Equal(("Mihin aikaan te avaatte?", "Customer care", "Product"), (trial.Moved[0].Text, trial.Moved[0].From, trial.Moved[0].To));
        Assert.Empty(again.Moved);
        Assert.Equal([second, first], (await scene.Get<RuleReader>().ReadAsync(Ct)).Select(rule => rule.Id));
        await using var db = scene.Open();
        var newest = await db.Assignments.OrderByDescending(row => row.Id).FirstAsync(Ct);
        Assert.Equal((product, "Rule “The Page”"), (newest.QueueId, newest.Reason));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_may_ask_for_a_segment_of_the_person_all_their_identities_taken_together(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "When does the shop open?", "fan-1"), Ct);
        await scene.HearAsync(
            scene.Comment("t1", "@auroramotors when does the truck arrive?", "bird-1") with { Network = NetworkKind.X, AccountRemoteId = scene.XAccount.RemoteId, ParentRemoteId = null, RootRemoteId = "t1" }, Ct);
        await scene.HearAsync(scene.Comment("c2", "When does the shop close?", "fan-2"), Ct);
        await scene.Get<CountContacts>().RunAsync(Ct);
        await using var db = scene.Open();
        var people = await db.Contacts.ToDictionaryAsync(row => row.RemoteId, row => row.Id, Ct);
        await scene.Get<TendPerson>().MergeAsync(people["fan-1"], people["bird-1"], Actor.Operator, Ct);
        await scene.Get<WriteSegment>().RunAsync("Heard twice", new SegmentRule(SaidAtLeast: 2), Actor.Operator, Ct);
        var product = (await scene.Get<QueueReader>().ReadAsync(Ct)).Single(queue => queue.Name == "Product").Id;
        var draft = new RuleDraft("Heard twice first", new() { Segments = ["Heard twice"] }, product);

        var trial = await scene.Get<TryRule>().RunAsync(null, draft, Ct);
        await scene.Get<WriteRule>().RunAsync(null, draft, Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c3", "And on Sundays?", "fan-1") with { ParentRemoteId = "page-1_post-2", RootRemoteId = "page-1_post-2" }, Ct);
        await scene.HearAsync(scene.Comment("c4", "And on Mondays?", "fan-2") with { ParentRemoteId = "page-1_post-2", RootRemoteId = "page-1_post-2" }, Ct);

        Assert.Equal((3, 2), (trial.Tried, trial.Matched));
        var queues = await db.Conversations.AsNoTracking().Where(row => row.RootRemoteId == "page-1_post-2").ToDictionaryAsync(row => row.ContactId, row => row.QueueId, Ct);
        Assert.Equal((product, false), (queues[people["fan-1"]], queues[people["fan-2"]] == product));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Waiting_conversations_go_to_people_on_duty_in_turn_to_who_knows_the_person_and_never_over_the_limit(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (maria, jon, asleep) = (await DeskPeople.AddAsync(scene, "Maria", Ct), await DeskPeople.AddAsync(scene, "Jon", Ct), await DeskPeople.AddAsync(scene, "Asleep", Ct));
        var queue = await DeskPeople.QueueAsync(scene, new("Care", "care", true, 90, 0) { Assign = AssignMode.RoundRobin, Sticky = true, LoadLimit = 2 }, Ct);
        await DeskPeople.ShiftAsync(scene, queue, maria, "Mon–Fri 8–16", Ct);
        await DeskPeople.ShiftAsync(scene, queue, jon, "Thu 12–20", Ct);
        await DeskPeople.ShiftAsync(scene, queue, asleep, "daily 22–6", Ct);
        foreach (var fan in Enumerable.Range(1, 5))
        {
            await scene.HearAsync(scene.Comment($"c{fan}", "When does the shop open?", $"fan-{fan}"), Ct);
            scene.Clock.Advance(TimeSpan.FromSeconds(1));
            await scene.Get<AssignWaiting>().RunAsync(Ct);
        }

        await using var db = scene.Open();
        var owners = await db.Conversations.OrderBy(row => row.StartedAt).Select(row => row.OwnerId).ToListAsync(Ct);
        Assert.Equal([maria, jon, maria, jon, null], owners);

        // The day off of one leaves their work to the other.
        await scene.Get<WriteRoster>().AddHolidayAsync(new DateOnly(2026, 11, 19), jon, "Dentist", Actor.Operator, Ct);
        await scene.Get<TendConversation>().ResolveAsync((await db.Conversations.FirstAsync(row => row.OwnerId == maria, Ct)).Id, Ct);
        await scene.Get<TendConversation>().ResolveAsync((await db.Conversations.FirstAsync(row => row.OwnerId == jon, Ct)).Id, Ct);
        await scene.Get<AssignWaiting>().RunAsync(Ct);
        await using var later = scene.Open();
        Assert.Equal(maria, await later.Conversations.OrderByDescending(row => row.StartedAt).Select(row => row.OwnerId).FirstAsync(Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_week_shows_who_is_on_duty_and_when_nobody_is(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var maria = await DeskPeople.AddAsync(scene, "Maria", Ct);
        var queue = await DeskPeople.QueueAsync(scene, new("Care", "care", true, 90, 0) { Hours = "Mon–Wed 8–16", Zone = "Europe/Helsinki" }, Ct);
        await DeskPeople.ShiftAsync(scene, queue, maria, "Mon–Tue 8–12, 13–16; Wed 8–16", Ct);
        await scene.Get<WriteRoster>().AddHolidayAsync(new DateOnly(2026, 11, 18), null, "Holiday", Actor.Operator, Ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

        var week = await scene.Get<RosterReader>().ReadAsync(queue, Monday, zone, Ct);
        var wrong = await Assert.ThrowsAsync<RefusedException>(() => DeskPeople.ShiftAsync(scene, queue, maria, "Mon eight to four", Ct));

        Assert.Equal(3, week!.Shifts.Count);
        Assert.Equal(4, week.Turns.Count);
        Assert.Equal([LocalTime.ToInstant(Monday, new(12, 0), zone), LocalTime.ToInstant(Monday.AddDays(1), new(12, 0), zone)], week.Gaps.Select(gap => gap.From));
        Assert.Equal(("hours", "Mon eight to four"), (wrong.Refusals[0].Field, wrong.Refusals[0].Value));
    }
}
