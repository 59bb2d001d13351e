using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Engagement.App.Data;

/// <summary>
/// Stores all that was added to a context in one transaction, as saving it would, with one prepared statement for a table (PostgreSQL: one
/// stream). For thousands of rows at once; a context that holds changed or removed rows is refused.
/// </summary>
internal static class BulkInsert
{
    public static async Task RunAsync(EngagementContext db, CancellationToken ct)
    {
        var entries = db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).ToLookup(entry => entry.Metadata);
        if (entries.SelectMany(group => group).Any(entry => entry.State is not EntityState.Added))
        {
            throw new InvalidOperationException("Only new rows are written at once.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var type in InOrder([.. entries.Select(group => group.Key)]))
        {
            await WriteAsync(db, BulkTable.Of(db, type), entries[type], ct);
        }

        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>What others refer to comes first.</summary>
    private static List<IEntityType> InOrder(HashSet<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in types)
        {
            Visit(type);
        }

        return ordered;

        void Visit(IEntityType type)
        {
            if (!types.Contains(type) || ordered.Contains(type))
            {
                return;
            }

            foreach (var principal in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(principal => principal != type))
            {
                Visit(principal);
            }

            ordered.Add(type);
        }
    }

    private static async Task WriteAsync(EngagementContext db, BulkTable table, IEnumerable<EntityEntry> rows, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = table.Insert;
        table.AddParameters(command);
        if (db.Database.GetDbConnection() is NpgsqlConnection connection)
        {
            await StreamAsync(connection, table, command, rows, ct);
            return;
        }

        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            for (var column = 0; column < command.Parameters.Count; column++)
            {
                command.Parameters[column].Value = table.Read(row, column) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task StreamAsync(
        NpgsqlConnection connection, BulkTable table, System.Data.Common.DbCommand types, IEnumerable<EntityEntry> rows, CancellationToken ct)
    {
        await using var stream = await connection.BeginBinaryImportAsync(table.Copy, ct);
        foreach (var row in rows)
        {
            await stream.StartRowAsync(ct);
            for (var column = 0; column < types.Parameters.Count; column++)
            {
                if (table.Read(row, column) is { } value)
                {
                    await stream.WriteAsync(value, ((NpgsqlParameter)types.Parameters[column]).NpgsqlDbType, ct);
                }
                else
                {
                    await stream.WriteNullAsync(ct);
                }
            }
        }

        await stream.CompleteAsync(ct);
    }
}
