using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Library;

/// <summary>Counts what the whole process allocates, so nothing else may run.</summary>
[Collection(Alone.Name)]
public sealed class LargeFilmTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_film_goes_to_the_disk_without_lying_in_memory_and_a_larger_one_is_refused()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, new Dictionary<string, string?> { ["Library:LargestFilm"] = "60" });
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var film = new FilmBytes { Data = 0 };
        await file.WriteAsync(film.Ftyp.Concat(film.Moov).Concat(FilmBytes.Four(0)).Concat("mdat"u8.ToArray()).ToArray(), Ct);
        file.SetLength(60_000_000);
        var add = app.Get<AddMedia>();

        // The first takes what is made once in a process.
        using var small = new MemoryStream(film.ToArray());
        await add.RunAsync("short.mp4", small, null, Ct);

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
        Assert.Equal(2, await app.ReadAsync(db => db.Media.CountAsync(Ct)));
    }
}
