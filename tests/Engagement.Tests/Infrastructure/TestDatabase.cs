using Engagement.App.Data;

namespace Engagement.Tests.Infrastructure;

/// <summary>A migrated, empty database of its own, gone when it is disposed.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    private static int made;

    public abstract StorageProvider Provider { get; }

    /// <summary>The data directory; on SQLite the database lies in it.</summary>
    public required string Directory { get; init; }

    /// <summary>The configuration that makes the program use it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Makes one; on PostgreSQL the test is skipped by name where no server is given.</summary>
    public static async Task<TestDatabase> CreateAsync(StorageProvider provider, CancellationToken ct) =>
        provider == StorageProvider.PostgreSql ? await PostgreSqlDatabase.CreateAsync(ct) : await SqliteDatabase.CreateAsync(ct);

    public abstract EngagementContext Open();

    public virtual ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected static string NewName() => $"engagement_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    protected static string NewDirectory() => System.IO.Directory.CreateTempSubdirectory("engagement-data.").FullName;
}
