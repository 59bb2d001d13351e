using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class HearingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_channel_tells_its_lag_and_the_webhooks_that_never_came(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        foreach (var (id, seconds, webhook) in new[] { ("c1", 1, true), ("c2", 2, true), ("c3", 60, false), ("c4", 4, false) })
        {
            await FileAsync(scene, scene.Comment(id, "When does it open?", id) with { CreatedAt = scene.Clock.GetUtcNow().AddSeconds(-seconds) }, webhook);
            scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var under = await scene.Get<ChannelHearingReader>().ReadAsync(scene.Page.Id, Ct);

        // The network's call about the fourth comes after the poll has found it; about the third it never comes.
        await FileAsync(scene, scene.Comment("c4", "When does it open?", "c4"), webhook: true);
        scene.Clock.Advance(TimeSpan.FromMinutes(4));
        var page = await scene.Get<ChannelHearingReader>().ReadAsync(scene.Page.Id, Ct);
        var quiet = await scene.Get<ChannelHearingReader>().ReadAsync(scene.XAccount.Id, Ct);

        Assert.Equal(0, under.WebhooksMissed);
        Assert.Equal((1, TimeSpan.FromSeconds(4)), (page.WebhooksMissed, page.MedianLag));
        Assert.Equal((0, null, null), (quiet.WebhooksMissed, quiet.MedianLag, quiet.LastCommentAt));
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
