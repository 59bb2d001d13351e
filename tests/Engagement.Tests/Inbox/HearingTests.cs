using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class HearingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_quiet_channel_is_told_from_a_deaf_one_with_its_lag_and_the_webhooks_that_never_came(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var now = scene.Clock.GetUtcNow();
        await using (var db = scene.Open())
        {
            await db.Channels.Where(row => row.Id == scene.Page.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHeardAt, now), Ct);
            await db.Channels.Where(row => row.Id == scene.XAccount.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastHeardAt, now.AddMinutes(-37)).SetProperty(row => row.MissedPolls, 2), Ct);
        }

        foreach (var (id, seconds, webhook) in new[] { ("c1", 1, true), ("c2", 2, true), ("c3", 60, false), ("c4", 4, false) })
        {
            await FileAsync(scene, scene.Comment(id, "When does it open?", id) with { CreatedAt = now.AddSeconds(-seconds) }, webhook);
        }

        // The network's call about the fourth comes after the poll has found it.
        await FileAsync(scene, scene.Comment("c4", "When does it open?", "c4") with { CreatedAt = now.AddSeconds(-4) }, webhook: true);
        var hearing = await scene.Get<HearingReader>().ReadAsync(Ct);

        var (page, x) = (hearing.Single(line => line.Channel == scene.Page.Id), hearing.Single(line => line.Channel == scene.XAccount.Id));
        Assert.Equal((false, 4, true, 1), (page.IsDeaf, page.Heard, page.HasWebhooks, page.MissedWebhooks));
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60)), (page.LagMedian, page.LagP90));
        Assert.Equal((true, ChannelHealth.Deaf, 0, null, 0), (x.IsDeaf, x.Health, x.Heard, x.LagMedian, x.MissedWebhooks));
    }

    private static async Task FileAsync(InboxScene scene, InboundItem item, bool webhook)
    {
        await using var db = scene.Open();
        var channel = await db.Channels.SingleAsync(row => row.Id == scene.Page.Id, Ct);
        var source = new InboundEvent
        {
            Id = scene.Ids.Next<InboundEventId>(),
            Network = item.Network,
            EventKey = $"{item.RemoteId}:{webhook}",
            ByWebhook = webhook,
            Body = "{}",
            ReceivedAt = scene.Clock.GetUtcNow(),
        };
        await scene.Get<FileInbound>().RunAsync(db, channel, item, source, Ct);
        await db.SaveChangesAsync(Ct);
    }
}
