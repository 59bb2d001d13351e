using Microsoft.Data.Sqlite;

namespace Engagement.App.Data;

/// <summary>Where the SQLite database lies.</summary>
internal static class SqliteFile
{
    public static string PathOf(StorageOptions options) => options.ConnectionString is { } connection
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource)
        : Path.GetFullPath(Path.Combine(options.Directory, "engagement.db"));

    /// <summary>Reads an existing file and never makes one.</summary>
    public static async Task<SqliteConnection> OpenAsync(string path, SqliteOpenMode mode, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }
}
