using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>Brings the database to the model of this program, or says why it cannot be used.</summary>
internal sealed class PrepareDatabase(
    IDbContextFactory<EngagementContext> contexts, IOptions<StorageOptions> options, DataDirectory directory)
{
    /// <summary>Migrates where something is pending. Gives the number of changes made.</summary>
    /// <exception cref="StartRefusedException">The database is newer, locked, damaged or out of reach.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var pending = await ReadPendingAsync(db, ct);
            if (pending.Count > 0)
            {
                await MigrateAsync(db, ct);
            }

            return pending.Count;
        }
        catch (DbException problem)
        {
            throw new StartRefusedException($"{Key}: the database cannot be used: {OneLine(problem.Message)}");
        }
    }

    /// <exception cref="StartRefusedException">The database is newer than this program.</exception>
    internal static async Task<IReadOnlyList<string>> ReadPendingAsync(EngagementContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var newer = applied.Except(known).LastOrDefault();
        return newer is null
            ? known.Except(applied).ToList()
            : throw new StartRefusedException(
                $"The database is newer than this program (it holds the change {newer}). Start the newer program, or restore a backup.");
    }

    private string Key => options.Value.Provider == StorageProvider.Sqlite && options.Value.ConnectionString is null
        ? "Storage:Directory"
        : "ConnectionStrings:Engagement";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private async Task MigrateAsync(EngagementContext db, CancellationToken ct)
    {
        if (options.Value.Provider == StorageProvider.Sqlite)
        {
            directory.Hold();
            // A program killed while migrating leaves EF's own lock row behind, and the next one would wait for ever.
            // We hold the directory, so nobody else can be migrating.
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                DELETE FROM "__EFMigrationsLock";
                """,
                ct);
        }

        await db.Database.MigrateAsync(ct);
    }
}
