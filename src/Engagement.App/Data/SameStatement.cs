using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Engagement.App.Data;

/// <summary>
/// One statement for many rows, in the transaction that is open: prepared once (SQLite), or all in one round trip (PostgreSQL). For the few
/// places where hundreds of rows a second pass: nothing is tracked, nothing compared.
/// </summary>
internal static class SameStatement
{
    /// <param name="db">Its transaction is used; the caller commits.</param>
    /// <param name="sql">With the parameters @p0, @p1 …</param>
    /// <param name="rows">The values of the parameters, for each row: ids, instants, enums, numbers, texts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>For each how many rows of the table it wrote.</returns>
    public static Task<int[]> RunAsync(EngagementContext db, string sql, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return rows.Count == 0 ? Task.FromResult<int[]>([])
            : transaction is NpgsqlTransaction postgres ? TogetherAsync(postgres, sql, rows, ct)
            : OneByOneAsync(transaction, sql, rows, ct);
    }

    /// <summary>Writes new rows of a table of the model.</summary>
    public static Task InsertAsync<TRow>(EngagementContext db, IReadOnlyList<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        var table = BulkTable.Of(db, db.Model.FindEntityType(typeof(TRow))!);
        return RunAsync(db, table.Insert, [.. rows.Select(table.ReadAll)], ct);
    }

    /// <summary>All in one way to the server and back; the caller runs it.</summary>
    public static NpgsqlBatch Together(NpgsqlTransaction transaction, string sql, IEnumerable<object?[]> rows)
    {
        var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var place = 0; place < row.Length; place++)
            {
                command.Parameters.AddWithValue($"p{place}", row[place] is DateTimeOffset instant ? UtcConverter.Store(instant) : Plain(row[place]));
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static async Task<int[]> OneByOneAsync(DbTransaction transaction, string sql, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        for (var place = 0; place < rows[0].Length; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{place}";
            command.Parameters.Add(parameter);
        }

        var written = new int[rows.Count];
        for (var number = 0; number < rows.Count; number++)
        {
            for (var place = 0; place < rows[number].Length; place++)
            {
                command.Parameters[place].Value = rows[number][place] is DateTimeOffset instant ? MicrosecondsConverter.Store(instant) : Plain(rows[number][place]);
            }

            written[number] = await command.ExecuteNonQueryAsync(ct);
        }

        return written;
    }

    private static async Task<int[]> TogetherAsync(NpgsqlTransaction transaction, string sql, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await using var batch = Together(transaction, sql, rows);
        await batch.ExecuteNonQueryAsync(ct);
        return [.. batch.BatchCommands.Cast<DbBatchCommand>().Select(command => (int)command.RecordsAffected)];
    }

    private static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        Enum name => name.ToString(),
        _ => value,
    };
}
