using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class ForgetEventsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task What_was_read_two_months_ago_is_dropped_and_what_it_told_stays(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Which year is it?"), Ct);
        await using (var db = scene.Open())
        {
            db.AddRange(Enumerable.Range(0, 1200).Select(number => scene.Webhook($"old:{number}", read: true)));
            db.Add(scene.Webhook("unread", read: false));
            await db.SaveChangesAsync(Ct);
        }

        scene.Clock.Advance(TimeSpan.FromDays(59));
        await scene.Get<ForgetEvents>().RunAsync(Ct);
        var before = await CountAsync(scene);
        scene.Clock.Advance(TimeSpan.FromDays(2));
        await scene.StoreAsync(scene.Comment("c2", "And this one?"), Ct);
        await scene.Get<ForgetEvents>().RunAsync(Ct);

        Assert.Equal(1202, before);
        Assert.Equal(2, await CountAsync(scene));
        await scene.OnlyConversationAsync(Ct);
    }

    private static async Task<int> CountAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        return await db.InboundEvents.CountAsync(Ct);
    }
}
