using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Rights;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Rights;

public sealed class FanRightsTests
{
    private static readonly Actor Anna = new("Anna", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_fan_is_asked_in_the_conversation_and_only_a_sure_answer_decides(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Here is my own Aurora 1100 from 1972!"), Ct);
        var conversation = await scene.OnlyConversationAsync(Ct);
        var fan = (await scene.Get<AskWords>().FanAsync(conversation.Id, Ct))!;
        var wordings = await scene.Get<AskWords>().AllAsync(fan, "#YesAurora", Ct);
        Assert.Equal(3, wordings.Distinct().Count());
        Assert.All(wordings, words => Assert.Contains("#YesAurora", words, StringComparison.Ordinal));
        var question = new FanQuestion(conversation.Id, wordings[0], "#YesAurora", "fans", "Aurora 1100", "our channels");

        var item = await scene.Get<AskFan>().RunAsync(question, Anna, Ct);
        await Assert.ThrowsAsync<RefusedException>(() => scene.Get<AskFan>().RunAsync(question, Anna, Ct));
        await scene.SendAsync(Assert.Single(await scene.DeliveriesAsync(DeliverySource.Reply, Ct)).Id, "c2", Ct);
        scene.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.HearAsync(scene.Comment("c3", "Yes, but only if you name my wife too"), Ct);
        await scene.Get<ReadGrants>().RunAsync(Ct);
        Assert.Equal(PermissionState.Asked, (await PermissionAsync(scene, item)).State);
        Assert.False((await scene.Get<LibraryReader>().FindAsync(item, Ct))!.MayPublish);
        scene.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.HearAsync(scene.Comment("c4", "Fine, #YesAurora"), Ct);
        await scene.Get<ReadGrants>().RunAsync(Ct);
        await scene.Get<ReadGrants>().RunAsync(Ct);

        var granted = await PermissionAsync(scene, item);
        Assert.Equal((PermissionState.Granted, "Fine, #YesAurora", "our channels", "Aino Fan"), (granted.State, granted.Words, granted.Scope, granted.Who));
        Assert.NotNull(granted.AnsweredWith);
        Assert.NotNull(granted.AskedWith);
        Assert.True((await scene.Get<LibraryReader>().FindAsync(item, Ct))!.MayPublish);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nothing_is_scheduled_without_a_right_and_a_withdrawal_holds_what_is(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var add = scene.Get<AddMedia>();
        var media = await add.RunAsync("fan.png", new MemoryStream(PictureBytes.Png), "A car", Ct);
        var item = await scene.Get<WriteLibraryItem>().RunAsync(null, null, new LibraryItemContent { Pool = "fans", Title = "Fan's car", MediaId = media.Id, Rights = RightsKind.Permission }, Ct);
        var permission = await scene.Get<AskPermission>().RunAsync(item, "@fan", null, Ct);
        var sameAgain = await add.RunAsync("copy.png", new MemoryStream(PictureBytes.Png), null, Ct);
        var part = await add.RunAsync("part.png", new MemoryStream([.. PictureBytes.Png, 1]), null, sameAgain, Ct);
        var draft = new PostDraft { Text = "Hello", PublishAt = scene.Clock.GetUtcNow().AddDays(1), ChannelIds = [scene.Page.Id], MediaIds = [sameAgain.Id] };
        var write = scene.Get<WritePost>();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => write.RunAsync(draft, PostIntent.Schedule, Anna, Ct));
        Assert.Equal("mediaIds", Assert.Single(refused.Refusals).Field);
        Assert.Contains("not given yet", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => write.RunAsync(draft with { MediaIds = [part.Id] }, PostIntent.Schedule, Anna, Ct));
        var decide = scene.Get<DecidePermission>();
        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted, "Yes", Until: scene.Clock.GetUtcNow().AddDays(2)), Anna, Ct);
        await Assert.ThrowsAsync<RefusedException>(() => write.RunAsync(draft with { PublishAt = scene.Clock.GetUtcNow().AddDays(3) }, PostIntent.Schedule, Anna, Ct));
        var id = await write.RunAsync(draft, PostIntent.Schedule, Anna, Ct);
        await write.RunAsync(draft with { Text = "A part of it", MediaIds = [part.Id] }, PostIntent.Schedule, Anna, Ct);
        Assert.Equal(0, await scene.Get<HoldWithoutRight>().HoldAsync(Ct));
        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Withdrawn), Anna, Ct);

        Assert.Equal(2, await scene.Get<HoldWithoutRight>().HoldAsync(Ct));
        Assert.Equal(0, await scene.Get<HoldWithoutRight>().HoldAsync(Ct));
        var held = Assert.Single((await scene.Get<PostReader>().FindAsync(id, Ct))!.Deliveries);
        Assert.Equal((DeliveryState.Held, HeldReason.PermissionWithdrawn), (held.State, held.HeldReason));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Get<RetryDelivery>().RunAsync(held.Id, Anna, Ct));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Get<EditPost>().RunAsync(id, new PostEdit { Text = "Again" }, Ct));
        await scene.Get<EditPost>().RunAsync(id, new PostEdit { MediaIds = [] }, Ct);
        Assert.Equal(DeliveryState.Pending, Assert.Single((await scene.Get<PostReader>().FindAsync(id, Ct))!.Deliveries).State);
        Assert.Equal("A part of it", Assert.Single(await scene.Get<ItemUseReader>().ReadAsync(item, sameAgain.Id, Ct)).Text);
    }

    private static async Task<Permission> PermissionAsync(InboxScene scene, LibraryItemId item)
    {
        await using var db = scene.Open();
        return await db.Permissions.AsNoTracking().SingleAsync(row => row.LibraryItemId == item, Ct);
    }
}
