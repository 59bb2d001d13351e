using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

public sealed class DeskSearchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Words_and_names_are_found_as_they_are_now(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Millä jarrupaloilla tämä toimii?", "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", "When will the <b>brakes</b> be recalled?", "fan-2") with { Author = new InboundAuthor("fan-2", "Björn O'Neil", "bjorn") }, Ct);
        await scene.HearAsync(scene.Comment("c3", "And what about the brakes of mine?", "fan-2") with { Author = new InboundAuthor("fan-2", "Björn O'Neil", "bjorn") }, Ct);

        Assert.Equal([1, 1, 1, 1, 0, 0], await CountsAsync(scene, "jarrupal", "BRAKES recalled", "Björn mine", "neil", "brakes jarrupal", "' OR \"1"));

        await scene.StoreAsync(scene.Comment("c1", "Oops, wrong page.", "fan-1") with { Verb = InboundVerb.Edited }, Ct);
        await scene.HearAsync(scene.Comment("c4", "Hello", "fan-2") with { Author = new InboundAuthor("fan-2", "Renamed", null) }, Ct);

        Assert.Equal([0, 1, 0, 1], await CountsAsync(scene, "jarrupal", "wrong", "Björn", "renamed brakes"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_search_pages_newest_first_without_gaps_and_obeys_every_filter(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        for (var index = 0; index < 30; index++)
        {
            await scene.StoreAsync(scene.Comment($"c{index}", "How much do the tyres cost?", $"fan-{index}"), Ct);
            scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await scene.ReadAsync(Ct);
        var all = await AllAsync(scene, new DeskFilter { Text = "tyres", Limit = 7 });
        await scene.Get<TendConversation>().ResolveAsync(all[4], Ct);
        await scene.Get<TendConversation>().SnoozeAsync(all[5], scene.Clock.GetUtcNow().AddHours(1), Ct);

        Assert.Equal(30, all.Distinct().Count());
        Assert.Equal(all.OrderDescending(Comparer<ConversationId>.Create((left, right) => left.Value.CompareTo(right.Value))), all);
        Assert.Equal([all[4]], await AllAsync(scene, new DeskFilter { Text = "tyres", States = [ConversationState.Resolved] }));
        Assert.Equal(28, (await AllAsync(scene, new DeskFilter { Text = "tyres", UnassignedOnly = true, States = [ConversationState.Open] })).Count);
        Assert.Empty(await AllAsync(scene, new DeskFilter { Text = "tyres", Channel = scene.XAccount.Id }));
        Assert.Equal(28, (await AllAsync(scene, new DeskFilter { Limit = 5 })).Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_database_keeps_the_counters_whoever_changes_a_conversation(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        for (var index = 0; index < 6; index++)
        {
            await scene.StoreAsync(scene.Comment($"c{index}", "When does my car arrive?", $"fan-{index}"), Ct);
        }

        await scene.ReadAsync(Ct);
        var ids = await AllAsync(scene, new DeskFilter());
        var me = await SomebodyAsync(scene);
        await scene.Get<AssignConversation>().RunAsync(ids[0], me, null, "Maria", null, Ct);
        await scene.Get<AssignConversation>().RunAsync(ids[1], me, null, "Maria", null, Ct);
        await scene.Get<TendConversation>().ResolveAsync(ids[1], Ct);
        await scene.Get<TendConversation>().SnoozeAsync(ids[2], scene.Clock.GetUtcNow().AddHours(1), Ct);
        await using (var db = scene.Open())
        {
            await db.Conversations.Where(row => row.Id == ids[3]).ExecuteDeleteAsync(Ct);
        }

        var before = await scene.Get<DeskStripReader>().CountsAsync(Ct);
        await using (var db = scene.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                string.Join(';', Enumerable.Repeat("""INSERT INTO "DeskCounts"("Kind", "Key", "Change") VALUES ('all', 0, 1), ('all', 0, -1)""", 300)), Ct);
        }

        await scene.Get<FoldDeskCounts>().RunAsync(Ct);
        var after = await scene.Get<DeskStripReader>().CountsAsync(Ct);

        Assert.Equal((3, 2, 1, 3), (before.All, before.Unassigned, before.Owners[me], before.Channels[scene.Page.Id]));
        Assert.Equal(3, before.Queues.Values.Sum());
        Assert.Equivalent(before, after, strict: true);
        await using var folded = scene.Open();
        Assert.InRange(await folded.DeskCounts.CountAsync(Ct), 4, 12);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Filters_hold_together_and_among_what_is_resolved_unassigned_is_what_nobody_had(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var maria = await SomebodyAsync(scene);
        foreach (var fan in new[] { "a", "b", "c" })
        {
            await scene.HearAsync(scene.Comment($"c-{fan}", "When does the shop open?", fan), Ct);
        }

        var waiting = await AllAsync(scene, new DeskFilter { Sort = DeskSort.Newest });
        var queue = (await scene.Get<DeskReader>().OneAsync(waiting[0], Ct))!.QueueId!.Value;
        await scene.Get<AssignConversation>().RunAsync(waiting[0], maria, null, "Maria", "Mine", Ct);
        await scene.Get<TendConversation>().ResolveAsync(waiting[0], Ct);
        await scene.Get<TendConversation>().ResolveAsync(waiting[1], Ct);

        foreach (var (channel, inQueue) in new (ChannelId?, QueueId?)[] { (null, null), (scene.Page.Id, null), (null, queue), (scene.Page.Id, queue) })
        {
            var asked = new DeskFilter { Channel = channel, Queue = inQueue };
            Assert.Equal([waiting[1]], await AllAsync(scene, asked with { States = [ConversationState.Resolved], UnassignedOnly = true }));
            Assert.Equal([waiting[0]], await AllAsync(scene, asked with { States = [ConversationState.Resolved], Assignee = maria }));
            Assert.Equal([waiting[2]], await AllAsync(scene, asked with { UnassignedOnly = true }));
            Assert.Equal([waiting[2]], await AllAsync(scene, asked with { States = [ConversationState.Open] }));
        }

        Assert.Empty(await AllAsync(scene, new DeskFilter { Channel = scene.XAccount.Id, Queue = queue, UnassignedOnly = true }));
    }

    private static async Task<UserId> SomebodyAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        var user = new App.People.User { Id = scene.Ids.Next<UserId>(), DisplayName = "Maria", Role = Core.People.WorkRole.Agent, UserName = "maria@x.example", Email = "maria@x.example" };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return user.Id;
    }

    private static async Task<List<int>> CountsAsync(InboxScene scene, params string[] searches)
    {
        var counts = new List<int>();
        foreach (var text in searches)
        {
            counts.Add((await AllAsync(scene, new DeskFilter { Text = text })).Count);
        }

        return counts;
    }

    private static async Task<List<ConversationId>> AllAsync(InboxScene scene, DeskFilter filter)
    {
        var found = new List<ConversationId>();
        for (string? cursor = null; ;)
        {
            var page = await scene.Get<DeskReader>().ListAsync(filter with { Cursor = cursor }, Ct);
            found.AddRange(page.Items.Select(item => item.Id));
            if ((cursor = page.Next) is null)
            {
                return found;
            }
        }
    }
}
