using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Library;

public sealed class FilmTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_film_is_kept_with_its_length_and_size_and_cut_by_nobody(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var bytes = new FilmBytes { Turned = true }.ToArray();

        var film = await app.Get<AddMedia>().RunAsync("drive.txt", new MemoryStream(bytes), "A drive by night", Ct);
        var cut = await Assert.ThrowsAsync<RefusedException>(() => app.Get<CutMedia>().RunAsync(film.Id, new(0, 0, 0.5, 0.5), Ct));
        var item = await app.Get<WriteLibraryItem>().RunAsync(null, null, new LibraryItemContent { Pool = "films", Title = "Night", MediaId = film.Id }, Ct);
        var shown = (await app.Get<LibraryReader>().FindAsync(item, Ct))!.Picture!;

        Assert.Equal(("video/mp4", 720, 1280, (long)bytes.Length, TimeSpan.FromSeconds(12.5), true), (shown.ContentType, shown.Width, shown.Height, shown.Bytes, shown.Length!.Value, shown.IsFilm));
        Assert.Contains("A film is not cut here", cut.Message, StringComparison.Ordinal);
        await using var kept = await app.Get<IBlobStore>().OpenAsync(film.BlobKey, Ct);
        Assert.Equal(bytes.Length, kept.Length);
    }
}
