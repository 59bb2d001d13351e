using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Engagement.Tests.Infrastructure;

/// <summary>Copied on the server from a database that was migrated once.</summary>
internal sealed class PostgreSqlDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateAsync);

    private readonly string name = NewName();

    private string Connection => ConnectionTo(name);

    public override StorageProvider Provider => StorageProvider.PostgreSql;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:Provider"] = nameof(StorageProvider.PostgreSql),
        ["Storage:Directory"] = Directory,
        ["ConnectionStrings:Engagement"] = Connection,
        ["Networks:AllowPrivateAddresses"] = "true",
    };

    public static async Task<PostgreSqlDatabase> CreateAsync(CancellationToken ct)
    {
        Needs.Postgres();
        var database = new PostgreSqlDatabase { Directory = NewDirectory() };
        await OnServerAsync($"CREATE DATABASE {database.name} TEMPLATE {await Template.Value}", ct);
        return database;
    }

    /// <summary>Removes the template, at the end of all tests.</summary>
    public static async Task ForgetTemplateAsync()
    {
        if (Template.IsValueCreated)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {await Template.Value} WITH (FORCE)", CancellationToken.None);
        }
    }

    public override EngagementContext Open() => Open(Connection);

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(Connection))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        await base.DisposeAsync();
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Needs.Postgres()) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    private static PostgreSqlEngagementContext Open(string connection) =>
        new(new DbContextOptionsBuilder<PostgreSqlEngagementContext>().UseNpgsql(connection).Options);

    private static async Task<string> MigrateAsync()
    {
        var template = NewName();
        await OnServerAsync($"CREATE DATABASE {template}", CancellationToken.None);
        await using var context = Open(ConnectionTo(template) + ";Pooling=False");
        await context.Database.MigrateAsync();
        return template;
    }

    private static async Task OnServerAsync(string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Needs.Postgres() + ";Pooling=False");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
