using Engagement.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Infrastructure;

internal sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateAsync);

    private string Connection => ConnectionTo(Path.Combine(Directory, "engagement.db"));

    public override StorageProvider Provider => StorageProvider.Sqlite;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = nameof(StorageProvider.Sqlite),
        ["Storage:Directory"] = Directory,
        ["Networks:AllowPrivateAddresses"] = "true",
    };

    public static async Task<SqliteDatabase> CreateAsync(CancellationToken ct)
    {
        var database = new SqliteDatabase { Directory = NewDirectory() };
        await File.WriteAllBytesAsync(Path.Combine(database.Directory, "engagement.db"), await Template.Value, ct);
        return database;
    }

    public override EngagementContext Open() => Open(Connection);

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(Connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        return base.DisposeAsync();
    }

    private static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ToString();

    private static SqliteEngagementContext Open(string connection) => new(
        new DbContextOptionsBuilder<SqliteEngagementContext>().UseSqlite(connection).AddInterceptors(new SqlitePragmas()).Options);

    private static async Task<byte[]> MigrateAsync()
    {
        var directory = NewDirectory();
        var file = Path.Combine(directory, "template.db");
        await using (var context = Open(ConnectionTo(file) + ";Pooling=False"))
        {
            await context.Database.MigrateAsync();
        }

        var bytes = await File.ReadAllBytesAsync(file);
        System.IO.Directory.Delete(directory, recursive: true);
        return bytes;
    }
}
