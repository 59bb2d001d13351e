using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Library;

public sealed class LibraryTests
{
    private static readonly Actor Anna = new("Anna", null);

    [Theory]
    [OnBothDatabases]
    public async Task A_picture_is_kept_as_what_its_bytes_say(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);

        var media = await app.Get<AddMedia>().RunAsync("../../etc/passwd.gif", new MemoryStream(PictureBytes.Png), " A car ", ct);

        Assert.Equal(
            ("image/png", 1024, 768, PictureBytes.Png.Length, "passwd.gif", "A car"),
            (media.ContentType, media.Width, media.Height, media.Bytes, media.FileName, media.AltText));
        await using var bytes = await app.Get<IBlobStore>().OpenAsync(media.BlobKey, ct);
        Assert.Equal(PictureBytes.Png.Length, bytes.Length);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_no_picture_or_pretends_to_be_huge_is_refused_with_the_reason(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        byte[] huge = [.. PictureBytes.Png[..16], 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 6];
        var add = app.Get<AddMedia>();

        var noPicture = await Assert.ThrowsAsync<RefusedException>(() => add.RunAsync("a.png", new MemoryStream("<svg/>"u8.ToArray()), null, ct));
        var tooWide = await Assert.ThrowsAsync<RefusedException>(() => add.RunAsync("a.png", new MemoryStream(huge), null, ct));
        var tooLarge = await Assert.ThrowsAsync<RefusedException>(
            () => add.RunAsync("a.png", new MemoryStream(new byte[AddMedia.MostBytes + 1]), null, ct));

        Assert.All([noPicture, tooWide, tooLarge], refused => Assert.Equal("file", refused.Refusals[0].Field));
        Assert.Contains("pixels", tooWide.Message, StringComparison.Ordinal);
        Assert.Contains("20 MB", tooLarge.Message, StringComparison.Ordinal);
        Assert.Equal(0, await app.ReadAsync(db => db.Media.CountAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fans_picture_may_be_published_only_while_the_grant_holds(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var item = await app.Get<WriteLibraryItem>().RunAsync(null, null, Content("Fan's car"), ct);
        var (reader, decide) = (app.Get<LibraryReader>(), app.Get<DecidePermission>());
        async Task<bool> MayAsync() => (await reader.FindAsync(item, ct))!.MayPublish;

        Assert.False(await MayAsync());
        var permission = await app.Get<AskPermission>().RunAsync(item, "@fan", "https://x.test/1", ct);
        Assert.False(await MayAsync());
        await Assert.ThrowsAsync<RefusedException>(() => decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted), Anna, ct));
        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted, "Yes, sure!", Until: app.Clock.GetUtcNow().AddDays(2)), Anna, ct);
        Assert.True(await MayAsync());
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False(await MayAsync());
        await decide.RunAsync(permission, new PermissionAnswer(PermissionState.Withdrawn), Anna, ct);
        await Assert.ThrowsAsync<RefusedException>(() => decide.RunAsync(permission, new PermissionAnswer(PermissionState.Granted, "Yes"), Anna, ct));
        Assert.Equal(PermissionState.Withdrawn, (await reader.FindAsync(item, ct))!.Permissions.Single().State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Items_are_found_by_pool_and_by_part_of_the_title_whatever_its_case(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var write = app.Get<WriteLibraryItem>();
        var first = await write.RunAsync(null, null, Content("The 100% Coupé of 1986"), ct);
        await write.RunAsync(null, null, Content("A van") with { Pool = "vans" }, ct);
        var reader = app.Get<LibraryReader>();

        Assert.Equal([first], (await reader.ListAsync(new LibraryFilter { Pool = "archive" }, 10, ct)).Select(line => line.Id));
        Assert.Equal([first], (await reader.ListAsync(new LibraryFilter { Text = "100% coup" }, 10, ct)).Select(line => line.Id));
        Assert.Empty(await reader.ListAsync(new LibraryFilter { Text = "1_86" }, 10, ct));
        Assert.Equal(["archive", "vans"], await reader.ListPoolsAsync(ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_item_that_breaks_rules_names_them_all_and_an_old_version_is_refused(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var write = app.Get<WriteLibraryItem>();
        var bad = Content("") with { Pool = "", Facts = new Dictionary<string, string> { ["no good"] = "x" } };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => write.RunAsync(null, null, bad, ct));
        var id = await write.RunAsync(null, null, Content("One"), ct);
        var version = (await app.Get<LibraryReader>().FindAsync(id, ct))!.Version;
        await write.RunAsync(id, version, Content("Two"), ct);
        var late = await Assert.ThrowsAsync<RefusedException>(() => write.RunAsync(id, version, Content("Three"), ct));

        Assert.Equal(["facts", "pool", "title"], refused.Refusals.Select(refusal => refusal.Field!).Order());
        Assert.Equal(RefusalKind.Conflict, late.Refusals[0].Kind);
        Assert.Equal("Two", (await app.Get<LibraryReader>().FindAsync(id, ct))!.Title);
    }

    private static LibraryItemContent Content(string title) => new() { Pool = "archive", Title = title };
}
