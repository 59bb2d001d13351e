using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task A_large_film_goes_to_the_disk_without_lying_in_memory_and_a_larger_one_is_refused()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, new Dictionary<string, string?> { ["Library:LargestFilm"] = "60" });
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var film = new FilmBytes { Data = 0 };
        await file.WriteAsync(film.Ftyp.Concat(film.Moov).Concat(FilmBytes.Four(0)).Concat("mdat"u8.ToArray()).ToArray(), Ct);
        file.SetLength(60_000_000);
        var add = app.Get<AddMedia>();

        var before = GC.GetTotalAllocatedBytes(precise: true);
        file.Position = 0;
        var kept = await add.RunAsync("long.mp4", file, null, Ct);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        file.SetLength(60_000_001);
        file.Position = 0;
        var refused = await Assert.ThrowsAsync<RefusedException>(() => add.RunAsync("longer.mp4", file, null, Ct));

        Assert.Equal(60_000_000, kept.Bytes);
        Assert.InRange(allocated, 0, 10_000_000);
        Assert.Equal("The film is larger than 60 MB.", refused.Message);
        Assert.Equal(1, await app.ReadAsync(db => db.Media.CountAsync(Ct)));
    }
}
