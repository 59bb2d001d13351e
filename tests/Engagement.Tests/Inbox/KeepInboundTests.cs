using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class KeepInboundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Many_callers_at_once_are_each_told_what_of_theirs_was_new_and_nothing_is_stored_twice(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var keep = scene.Get<KeepInbound>();
        await keep.RunAsync([scene.Webhook("known")]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => keep.RunAsync(
            [scene.Webhook($"own {number}"), scene.Webhook($"shared {number / 3}"), scene.Webhook("known")])));

        await using var db = scene.Open();
        Assert.Equal(1 + 300 + 100, await db.InboundEvents.CountAsync(Ct));
        Assert.Equal(300 + 100, answers.Sum());
        Assert.All(answers, added => Assert.InRange(added, 1, 2));
        var row = await db.InboundEvents.SingleAsync(one => one.EventKey == "own 7", Ct);
        Assert.Equal((NetworkKind.Facebook, true, "{}", scene.Clock.GetUtcNow()), (row.Network, row.ByWebhook, row.Body, row.ReceivedAt));
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_that_cannot_be_stored_fails_alone_and_what_was_asked_for_is_written_before_the_end(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var keep = new KeepInbound(scene.Get<IDbContextFactory<EngagementContext>>(), scene.Get<WriteTurn>());
        var known = scene.Webhook("first");
        await keep.RunAsync([known]);

        // Another event under the same id.
        var wrong = keep.RunAsync([scene.Webhook("wrong", known.Id)]);
        var right = Enumerable.Range(0, 20).Select(number => keep.RunAsync([scene.Webhook($"right {number}")])).ToList();
        keep.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => wrong);
        Assert.All(await Task.WhenAll(right), added => Assert.Equal(1, added));
        await using var db = scene.Open();
        Assert.Equal(21, await db.InboundEvents.CountAsync(Ct));
        Assert.ThrowsAny<InvalidOperationException>(() => { _ = keep.RunAsync([scene.Webhook("too late")]); });
    }
}
