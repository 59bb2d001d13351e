using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Engagement.App.Mails;
using Engagement.App.Outbound;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>Brings a backup back. What was there before is kept beside it; nothing is touched before the whole archive was looked at.</summary>
internal sealed class RestoreWorkspace(
    IDbContextFactory<EngagementContext> contexts,
    IOptions<StorageOptions> options,
    DataDirectory directory,
    PrepareDatabase prepare,
    HoldAfterRestore holdAfterRestore,
    MailsAfterRestore mailsAfterRestore,
    TimeProvider time)
{
    /// <returns>How many deliveries wait for a person because they may have been sent since the backup.</returns>
    /// <exception cref="StartRefusedException">The archive cannot be used, or a program works in the data directory.</exception>
    public async Task<int> RunAsync(string file, CancellationToken ct)
    {
        directory.Prepare();
        directory.Hold();
        var folder = Directory.CreateDirectory(Path.Combine(directory.Path, $"restore-{Path.GetRandomFileName()}")).FullName;
        try
        {
            var manifest = await UnpackAsync(file, folder, ct);
            var database = Path.Combine(folder, BackupManifest.DatabaseEntry);
            if (manifest.Provider == StorageProvider.PostgreSql)
            {
                await PostgreSqlTools.RestoreAsync(options.Value.ConnectionString!, database, ct);
            }
            else
            {
                await CheckAsync(database, ct);
                PutInPlace(database);
            }

            PutMedia(Path.Combine(folder, BackupManifest.MediaFolder));
            await prepare.RunAsync(ct);
            await mailsAfterRestore.RunAsync(ct);
            return await holdAfterRestore.RunAsync(manifest.MadeAt, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<BackupManifest> UnpackAsync(string file, string folder, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var packed = new GZipStream(stream, CompressionMode.Decompress);
            // Refuses entries that would lie outside of the folder.
            await TarFile.ExtractToDirectoryAsync(packed, folder, overwriteFiles: false, ct);
            await using var head = File.OpenRead(Path.Combine(folder, BackupManifest.EntryName));
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(head, JsonSerializerOptions.Web, ct);
            return manifest switch
            {
                null or { Format: not BackupManifest.CurrentFormat } => throw new StartRefusedException($"'{file}' is a backup of another version of this program."),
                _ when manifest.Provider != options.Value.Provider =>
                    throw new StartRefusedException($"Storage:Provider: '{file}' holds a {manifest.Provider} database, and the configuration names {options.Value.Provider}."),
                _ => manifest,
            };
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"'{file}' cannot be read as a backup: {problem.Message}");
        }
    }

    private async Task CheckAsync(string database, CancellationToken ct)
    {
        try
        {
            await using var connection = await SqliteFile.OpenAsync(database, SqliteOpenMode.ReadWrite, ct);
            var sound = await ReadAsync(connection, "PRAGMA integrity_check", ct);
            var applied = await ReadAsync(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (sound is not ["ok"])
            {
                throw new StartRefusedException("The database in the backup is damaged.");
            }

            if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } newer)
            {
                throw new StartRefusedException($"The backup is newer than this program (it holds the change {newer}).");
            }
        }
        catch (SqliteException problem)
        {
            throw new StartRefusedException($"The database in the backup cannot be read: {problem.Message}");
        }
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string query, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both queries are constants of this class.
        command.CommandText = query;
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private void PutInPlace(string database)
    {
        var path = SqliteFile.PathOf(options.Value);
        SqliteConnection.ClearAllPools();
        var kept = Path.Combine(directory.Path, string.Create(CultureInfo.InvariantCulture, $"before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss}"));
        foreach (var old in new[] { path, $"{path}-wal", $"{path}-shm" }.Where(File.Exists))
        {
            Directory.CreateDirectory(kept);
            File.Move(old, Path.Combine(kept, Path.GetFileName(old)));
        }

        File.Move(database, path);
    }

    private void PutMedia(string unpacked)
    {
        if (!Directory.Exists(unpacked))
        {
            return;
        }

        // Named by their content: what is there already is the same.
        foreach (var blob in Directory.EnumerateFiles(unpacked, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(directory.Path, BackupManifest.MediaFolder, Path.GetRelativePath(unpacked, blob));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(blob, target, overwrite: true);
        }
    }
}
