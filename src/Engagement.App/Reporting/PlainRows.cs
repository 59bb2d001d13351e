using System.Text.Json;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>
/// Rows by the hundred thousand, read as the database keeps them: numbers, instants and names, one at a time, with nothing made between.
/// The same words are understood by both databases; only instants and lists of ids are handed over differently.
/// </summary>
internal sealed class PlainRows(EngagementContext db)
{
    private readonly bool sqlite = db.Database.IsSqlite();

    /// <summary>How a list of ids stands in a question: <c>"Id" IN (…)</c>, its parameter being <c>@ids</c>.</summary>
    public string Ids => sqlite ? """SELECT value FROM json_each(@ids)""" : """SELECT unnest(@ids)""";

    public async Task ReadAsync(string question, Action<PlainRow> each, CancellationToken ct, params (string Name, object Value)[] parameters)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, Stored(value));
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            var row = new PlainRow(reader, sqlite);
            while (await reader.ReadAsync(ct))
            {
                each(row);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private object Stored(object value) => value switch
    {
        DateTimeOffset instant when sqlite => MicrosecondsConverter.Store(instant),
        DateTimeOffset instant => instant.ToUniversalTime(),
        long[] ids when sqlite => JsonSerializer.Serialize(ids),
        _ => value,
    };
}
