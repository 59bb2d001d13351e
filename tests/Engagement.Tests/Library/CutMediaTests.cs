using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Library;

public sealed class CutMediaTests
{
    // Black, 40 × 20.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQoz2NgGAWjYBSQAgADNAABOcjLQwAAAABJRU5ErkJggg==";

    // Grey, 40 × 20, and says that it lies on its side.
    private const string Lying =
        "/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAUACgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJ+AAAAD/9k=";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_part_is_a_picture_of_its_own_that_knows_where_it_is_from()
    {
        Needs.Vips();
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var whole = await app.Get<AddMedia>().RunAsync("car.png", new MemoryStream(Convert.FromBase64String(Picture)), "A car", Ct);
        var cut = app.Get<CutMedia>();

        var part = await cut.RunAsync(whole.Id, new Cut(0.25, 0, 0.5, 1), Ct);
        var again = await cut.RunAsync(part.Id, new Cut(0, 0, 1, 0.5), Ct);

        Assert.Equal((20, 20, "image/png", "A car"), (part.Width, part.Height, part.ContentType, part.AltText));
        Assert.Equal((20, 10), (again.Width, again.Height));
        Assert.Equal((whole.Id, whole.Id), (part.CutFromId, again.CutFromId));
        await Assert.ThrowsAsync<RefusedException>(() => cut.RunAsync(whole.Id, new Cut(0.9, 0, 0.5, 1), Ct));
    }

    [Fact]
    public async Task A_part_is_cut_out_of_the_picture_as_it_is_seen()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/vips"), "Needs libvips-tools.");
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var lying = await app.Get<AddMedia>().RunAsync("car.jpg", new MemoryStream(Convert.FromBase64String(Lying)), "A car", Ct);

        var part = await app.Get<CutMedia>().RunAsync(lying.Id, new Cut(0, 0.5, 1, 0.25), Ct);

        Assert.Equal((40, 20), (lying.Width, lying.Height));
        Assert.Equal((20, 10), (part.Width, part.Height));
    }

    [Fact]
    public async Task A_program_that_makes_nothing_or_is_missing_is_named()
    {
        var made = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var nothing = await Assert.ThrowsAsync<RefusedException>(() => PictureDesk.RunAsync("true", [], Ct, made));
        var missing = await Assert.ThrowsAsync<RefusedException>(() => PictureDesk.RunAsync("vips-of-nowhere", [], Ct));

        Assert.Contains("cannot be read well enough to be changed by true", nothing.Message, StringComparison.Ordinal);
        Assert.Contains("the program vips-of-nowhere is missing", missing.Message, StringComparison.Ordinal);
    }
}
