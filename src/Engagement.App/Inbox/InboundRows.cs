using System.Data.Common;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Engagement.App.Inbox;

/// <summary>
/// One open connection that writes raw events with one prepared statement: what has the key of a stored one is left out by the database
/// itself. Nothing is tracked. One caller at a time.
/// </summary>
internal sealed class InboundRows : IDisposable
{
    private const string KnownIsLeftOut = """ ON CONFLICT ("Network", "EventKey") DO NOTHING""";

    private readonly EngagementContext db;
    private readonly DbConnection connection;
    private readonly BulkTable table;
    private readonly DbCommand insert;

    public InboundRows(IDbContextFactory<EngagementContext> contexts)
    {
        db = contexts.CreateDbContext();
        connection = db.Database.GetDbConnection();
        insert = connection.CreateCommand();
        table = BulkTable.Of(db, db.Model.FindEntityType(typeof(InboundEvent))!);
        insert.CommandText = table.Insert + KnownIsLeftOut;
        table.AddParameters(insert);
        db.Database.OpenConnection();
        insert.Prepare();
    }

    /// <summary>Stores all of them durably, or none.</summary>
    /// <returns>For each whether it was new.</returns>
    public bool[] Write(IReadOnlyList<InboundEvent> rows)
    {
        using var transaction = connection.BeginTransaction();
        var added = transaction is NpgsqlTransaction server ? AtOnce(server, rows) : OneByOne(transaction, rows);
        transaction.Commit();
        return added;
    }

    public void Dispose()
    {
        insert.Dispose();
        db.Dispose();
    }

    private bool[] OneByOne(DbTransaction transaction, IReadOnlyList<InboundEvent> rows)
    {
        insert.Transaction = transaction;
        var added = new bool[rows.Count];
        for (var number = 0; number < rows.Count; number++)
        {
            for (var column = 0; column < insert.Parameters.Count; column++)
            {
                insert.Parameters[column].Value = table.Read(rows[number], column) ?? DBNull.Value;
            }

            added[number] = insert.ExecuteNonQuery() > 0;
        }

        return added;
    }

    // One way to the server and back. In the order of their keys, so that two nodes that store the same do not wait for each other.
    private bool[] AtOnce(NpgsqlTransaction transaction, IReadOnlyList<InboundEvent> rows)
    {
        var order = Enumerable.Range(0, rows.Count).OrderBy(number => rows[number].EventKey, StringComparer.Ordinal).ToList();
        using var batch = SameStatement.Together(transaction, insert.CommandText, order.Select(number => table.ReadAll(rows[number])));
        batch.ExecuteNonQuery();
        var added = new bool[rows.Count];
        for (var place = 0; place < order.Count; place++)
        {
            added[order[place]] = batch.BatchCommands[place].RecordsAffected > 0;
        }

        return added;
    }
}
