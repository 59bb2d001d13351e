using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Library;

public sealed class ImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_table_becomes_items_and_each_bad_line_is_named_with_its_reason(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        const string Table =
            """
            title;pool;language;about;rights;months;year;story
            Äänekoski rally;;fi;1967-11-26;own;6 7;1967;"Two lines
            of story"
            Model 12;cars;en;26.11.1976;permission;;1976;
            ;;en;;own;;;
            Model 14;;en;1967-13-26;own;;;
            Model 15;;sv;;own;;;
            Model 16;;;;ours;;;
            Model 17;;;;own;13;;
            """;

        var outcome = await app.Get<ImportItems>().RunAsync(Table, "archive", Ct);

        Assert.Equal(2, outcome.Added);
        Assert.Equal(["5", "6", "7", "8", "9"], outcome.Refused.Select(line => line.Place));
        Assert.Contains("1967-13-26", outcome.Refused[1].Reason, StringComparison.Ordinal);
        var reader = app.Get<LibraryReader>();
        var item = Assert.Single(await reader.ListAsync(new LibraryFilter { Text = "äänekoski" }, 10, Ct));
        Assert.Equal(("archive", "fi", new DateOnly(1967, 11, 26), RightsKind.Own), (item.Pool, item.Language, item.AboutDate!.Value, item.Rights));
        Assert.Equal([6, 7], item.Season.ToMonths());
        Assert.Equal("1967", item.Facts["year"]);
        Assert.Equal("Model 12", Assert.Single(await reader.ListAsync(new LibraryFilter { Text = "1976" }, 10, Ct)).Title);
        Assert.Contains("title", (await Assert.ThrowsAsync<RefusedException>(() => app.Get<ImportItems>().RunAsync("name\nA", "archive", Ct))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_folder_of_pictures_becomes_items_and_what_is_no_picture_is_named(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        (string, Func<Stream>)[] files = [("folder/1967_camaro-ss.png", () => new MemoryStream(PictureBytes.Png)), ("notes.txt", () => new MemoryStream("hello"u8.ToArray()))];

        var outcome = await app.Get<ImportPictures>().RunAsync(files, "archive", RightsKind.Own, Ct);

        Assert.Equal((1, "notes.txt"), (outcome.Added, Assert.Single(outcome.Refused).Place));
        Assert.Equal("1967 camaro ss", await app.ReadAsync(db => db.LibraryItems.Select(item => item.Title).SingleAsync(Ct)));
    }
}
