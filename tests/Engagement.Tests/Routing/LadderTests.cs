using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Routing;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

public sealed class LadderTests
{
    private const string Question = "When does the shop open?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_ladder_tells_the_owner_the_team_the_next_and_the_manager_each_once_and_to_the_second(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (maria, jon, boss) = (await DeskPeople.AddAsync(scene, "Maria", Ct), await DeskPeople.AddAsync(scene, "Jon", Ct), await DeskPeople.AddAsync(scene, "Boss", Ct));
        var queue = await DeskPeople.QueueAsync(scene, new("Care", "care", true, 90, 0) { Manager = boss }, Ct);
        await DeskPeople.ShiftAsync(scene, queue, maria, "daily 0–24", Ct);
        await DeskPeople.ShiftAsync(scene, queue, jon, "daily 0–24", Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var id = (await scene.OnlyConversationAsync(Ct)).Id;
        await scene.Get<AssignConversation>().RunAsync(id, maria, null, "Boss", null, Ct);

        var said = new List<string>();
        foreach (var (seconds, expected) in new[] { (2699, 0), (2700, 1), (4050, 2), (4859, 2), (4860, 3), (5399, 3), (5400, 4), (9000, 4) })
        {
            scene.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero).AddSeconds(seconds));
            await scene.Get<CheckClocks>().RunAsync(Ct);
            await scene.Get<CheckClocks>().RunAsync(Ct);
            said.Add($"{seconds}: {await CountAsync(scene)}");
            Assert.Equal($"{seconds}: {expected}", said[^1]);
        }

        await using var db = scene.Open();
        var steps = await db.Escalations.OrderBy(row => row.Step).ToListAsync(Ct);
        Assert.Equal([50, 75, 90, 100], steps.Select(row => row.Step));
        Assert.Equal([[maria], [maria, jon], [jon], [maria, boss]], steps.Select(row => row.Told.Order(Comparer<UserId>.Create((a, b) => a.Value.CompareTo(b.Value))).ToList()));
        Assert.Equal(
            [NoticeKind.Reminder, NoticeKind.TeamReminder, NoticeKind.Missed],
            await db.DeskNotices.Where(row => row.UserId == maria).OrderBy(row => row.At).Select(row => row.Kind).ToListAsync(Ct));
        Assert.Equal(steps[^1].At, (await db.Clocks.SingleAsync(Ct)).BreachedAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_is_disturbed_while_an_answer_is_on_its_way_and_a_miss_is_noted_all_the_same(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var maria = await DeskPeople.AddAsync(scene, "Maria", Ct);
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var id = (await scene.OnlyConversationAsync(Ct)).Id;
        await scene.Get<ReplyToConversation>().RunAsync(new Reply(id, "In March!", maria, null), Ct);

        scene.Clock.Advance(TimeSpan.FromMinutes(91));
        await scene.Get<CheckClocks>().RunAsync(Ct);

        await using var db = scene.Open();
        var miss = await db.Escalations.SingleAsync(Ct);
        Assert.Equal((100, "Maria is answering."), (miss.Step, miss.Silent));
        Assert.Empty(await db.DeskNotices.ToListAsync(Ct));
        Assert.NotNull((await db.Clocks.SingleAsync(Ct)).BreachedAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_promise_in_service_hours_ignores_the_night_and_a_resolution_freezes_while_the_customer_thinks(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await DeskPeople.QueueAsync(
            scene, new("Care", "care", true, 90, 0) { NextAnswerMinutes = 30, ResolutionHours = 4, Hours = "Mon–Fri 8–16", Zone = "Europe/Helsinki" }, Ct);
        scene.Clock.AdvanceTo(At(19, 13, 30));

        // Thursday 15:30 in Helsinki: half an hour today, an hour tomorrow.
        await scene.HearAsync(scene.Comment("c1", Question), Ct);
        var thread = await scene.OnlyConversationAsync(Ct);
        Assert.Equal(At(20, 7, 0), thread.DueAt);

        scene.Clock.AdvanceTo(At(20, 6, 30));
        var queued = Assert.IsType<ReplyOutcome.Queued>(await scene.Get<ReplyToConversation>().RunAsync(new Reply(thread.Id, "In March!", null, null), Ct));
        await scene.SendAsync(queued.Delivery, "c2", Ct);
        await scene.ReadAsync(Ct);
        await using (var db = scene.Open())
        {
            var end = await db.Clocks.SingleAsync(clock => clock.Kind == ClockKind.Resolution, Ct);
            Assert.Equal((null, TimeSpan.FromHours(1)), (end.RunningSince, end.Used));
            Assert.Equal(At(20, 6, 30), (await db.Clocks.SingleAsync(clock => clock.Kind == ClockKind.FirstAnswer, Ct)).StoppedAt);
        }

        // The customer comes back on Monday at noon in Helsinki; three of the four hours are left.
        scene.Clock.AdvanceTo(At(23, 10, 0));
        await scene.HearAsync(scene.Comment("c3", "And what does it cost?"), Ct);
        Assert.Equal(At(23, 10, 30), (await scene.OnlyConversationAsync(Ct)).DueAt);
        await using (var db = scene.Open())
        {
            Assert.Equal(At(23, 13, 0), (await db.Clocks.SingleAsync(clock => clock.Kind == ClockKind.Resolution, Ct)).DueAt);
            Assert.Single(await db.Clocks.Where(clock => clock.Kind == ClockKind.NextAnswer).ToListAsync(Ct));
        }

        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        await scene.Get<TendConversation>().ResolveAsync(thread.Id, Ct);
        await scene.ReadAsync(Ct);
        await using (var db = scene.Open())
        {
            Assert.All(await db.Clocks.ToListAsync(Ct), clock => Assert.NotNull(clock.StoppedAt));
            Assert.Null((await db.Clocks.SingleAsync(clock => clock.Kind == ClockKind.Resolution, Ct)).BreachedAt);
        }
    }

    private static async Task<int> CountAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        return await db.Escalations.CountAsync(Ct);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
}
