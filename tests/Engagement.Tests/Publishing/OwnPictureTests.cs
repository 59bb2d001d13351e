using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;

namespace Engagement.Tests.Publishing;

public sealed class OwnPictureTests
{
    private static readonly Actor Anna = new("Anna", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_channel_shows_its_own_picture_in_the_place_of_one_of_the_posts_and_the_others_do_not(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var other = await Ledger.AddChannelAsync(ledger.App, Ct);
        var (wide, tall, second) = (await AddAsync(ledger, "wide"), await AddAsync(ledger, "tall"), await AddAsync(ledger, "second"));
        var draft = Draft(ledger, [ledger.Channel, other], [wide, second]) with { Pictures = [new PictureChoice(other, wide, tall)] };

        var id = await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, Ct);
        Assert.Equal([wide, second], await ShownAsync(ledger, id, ledger.Channel));
        Assert.Equal([tall, second], await ShownAsync(ledger, id, other));

        // Another text changes nothing of it; without the picture there is nothing to show in its place.
        var edit = ledger.App.Get<EditPost>();
        await edit.RunAsync(id, new PostEdit { Text = "New", By = Anna }, Ct);
        Assert.Equal([tall, second], await ShownAsync(ledger, id, other));
        await edit.RunAsync(id, new PostEdit { Pictures = [new PictureChoice(other, wide, second)], By = Anna }, Ct);
        Assert.Equal([second, second], await ShownAsync(ledger, id, other));
        await edit.RunAsync(id, new PostEdit { MediaIds = [second], By = Anna }, Ct);
        Assert.Equal([second], await ShownAsync(ledger, id, other));

        var versions = (await ledger.App.Get<PostHistoryReader>().ReadAsync(id, Ct)).Versions;
        Assert.Equal([0, 0, 1], versions.Take(3).Select(version => version.ChannelPictures.Count));
        ledger.App.Clock.AdvanceTo(draft.PublishAt);
        await ledger.DispatchAsync(Ct);
        Assert.All(ledger.Network.Published, said => Assert.Equal([second], said.Message.Media.Select(media => media.Media)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_channel_shows_must_be_there_belong_to_the_post_and_be_ours_to_publish(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (own, fan) = (await AddAsync(ledger, "own"), await AddAsync(ledger, "fan"));
        await ledger.App.Get<WriteLibraryItem>().RunAsync(null, null, new LibraryItemContent { Pool = "fans", Title = "Fan's car", MediaId = fan, Rights = RightsKind.Permission }, Ct);
        var draft = Draft(ledger, [ledger.Channel], [own]);
        Task<PostId> WriteAsync(PictureChoice picture) => ledger.App.Get<WritePost>().RunAsync(draft with { Pictures = [picture] }, PostIntent.Schedule, Anna, Ct);

        var elsewhere = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(new(new ChannelId(77), own, own)));
        var notThere = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(new(ledger.Channel, own, new MediaId(77))));
        var notOurs = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(new(ledger.Channel, own, fan)));

        Assert.Equal(["pictures", "pictures", "mediaIds"], new[] { elsewhere, notThere, notOurs }.Select(refused => Assert.Single(refused.Refusals).Field!));
        Assert.Contains("“Fan's car”", notOurs.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_picture_that_only_one_channel_shows_is_held_when_its_permission_is_withdrawn(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (own, fan) = (await AddAsync(ledger, "own"), await AddAsync(ledger, "fan"));
        var item = await ledger.App.Get<WriteLibraryItem>().RunAsync(null, null, new LibraryItemContent { Pool = "fans", Title = "Fan's car", MediaId = fan, Rights = RightsKind.Permission }, Ct);
        var decide = ledger.App.Get<DecidePermission>();
        var permission = await ledger.App.Get<AskPermission>().RunAsync(item, "@fan", "https://x.test/1", Ct);
        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted, "Yes"), Anna, Ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(
            Draft(ledger, [ledger.Channel], [own]) with { Pictures = [new PictureChoice(ledger.Channel, own, fan)] }, PostIntent.Schedule, Anna, Ct);

        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Withdrawn), Anna, Ct);
        await ledger.App.Get<HoldWithoutRight>().HoldAsync(Ct);

        var delivery = Assert.Single((await ledger.App.Get<PostReader>().FindAsync(id, Ct))!.Deliveries);
        Assert.Equal((DeliveryState.Held, HeldReason.PermissionWithdrawn), (delivery.State, delivery.HeldReason));
    }

    private static async Task<MediaId> AddAsync(Ledger ledger, string name) =>
        (await ledger.App.Get<AddMedia>().RunAsync($"{name}.png", new MemoryStream([.. PictureBytes.Png, .. System.Text.Encoding.UTF8.GetBytes(name)]), name, Ct)).Id;

    private static async Task<IEnumerable<MediaId>> ShownAsync(Ledger ledger, PostId id, ChannelId channel)
    {
        var view = (await ledger.App.Get<PostReader>().FindAsync(id, Ct))!;
        var row = await ledger.App.ReadAsync(db => Task.FromResult(db.Deliveries.Single(one => one.PostId == id && one.ChannelId == channel)));
        Assert.Equal(view.MediaOn(channel), row.Media);
        return row.Media.Select(media => media.Media);
    }

    private static PostDraft Draft(Ledger ledger, IReadOnlyList<ChannelId> channels, IReadOnlyList<MediaId> media) => new()
    {
        Text = "Hello",
        PublishAt = ledger.App.Clock.GetUtcNow().AddHours(1),
        ChannelIds = channels,
        MediaIds = media,
    };
}
