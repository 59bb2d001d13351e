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
}
