using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>Copies database (with the keys in it) and media into one archive while the program runs.</summary>
internal sealed class BackUpWorkspace(IOptions<StorageOptions> options, DataDirectory directory, TimeProvider time)
{
    /// <exception cref="StartRefusedException">There is nothing to copy, or the database's own program failed.</exception>
    public async Task RunAsync(string file, CancellationToken ct)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = $"{target}.{Path.GetRandomFileName()}";
        var database = $"{unfinished}.database";
        try
        {
            // The database first: media are never changed or taken away, so every one it names is there afterwards.
            var madeAt = time.GetUtcNow();
            await CopyDatabaseAsync(database, ct);
            await WriteArchiveAsync(unfinished, database, new BackupManifest(BackupManifest.CurrentFormat, options.Value.Provider, madeAt), ct);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(database);
        }
    }

    private async Task CopyDatabaseAsync(string copy, CancellationToken ct)
    {
        if (options.Value.Provider == StorageProvider.PostgreSql)
        {
            await PostgreSqlTools.DumpAsync(options.Value.ConnectionString!, copy, ct);
            return;
        }

        var path = SqliteFile.PathOf(options.Value);
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"Storage:Directory: there is no database in '{directory.Path}'.");
        }

        await using var source = await SqliteFile.OpenAsync(path, SqliteOpenMode.ReadWrite, ct);
        await using var target = await SqliteFile.OpenAsync(copy, SqliteOpenMode.ReadWriteCreate, ct);
        source.BackupDatabase(target);
    }

    private async Task WriteArchiveAsync(string file, string database, BackupManifest manifest, CancellationToken ct)
    {
        // The archive holds the keys of the credentials: nobody else reads it.
        var opening = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opening.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(file, opening);
        await using var packed = new GZipStream(stream, CompressionLevel.Fastest);
        await using var archive = new TarWriter(packed);
        using var head = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web));
        await archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.EntryName) { DataStream = head }, ct);
        await archive.WriteEntryAsync(database, BackupManifest.DatabaseEntry, ct);
        var media = Path.Combine(directory.Path, BackupManifest.MediaFolder);
        if (!Directory.Exists(media))
        {
            return;
        }

        // Files right below the folder are uploads under way.
        foreach (var blob in Directory.EnumerateDirectories(media).SelectMany(Directory.EnumerateFiles))
        {
            await archive.WriteEntryAsync(blob, $"{BackupManifest.MediaFolder}/{Path.GetRelativePath(media, blob).Replace('\\', '/')}", ct);
        }
    }
}
