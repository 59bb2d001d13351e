using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>
/// Rows by the hundred thousand, read as the database keeps them: numbers, instants and names, one at a time, with nothing made between.
/// While many posts go out the reading gives way to them.
/// The same words are understood by both databases; only instants and lists of ids are handed over differently.
/// </summary>
internal sealed class PlainRows(EngagementContext db, PostsFirst posts)
{
    private const int Together = 1_000;

    // For one question: where posts go out without end a report is made all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly bool sqlite = db.Database.IsSqlite();

    /// <summary>How a list of ids stands in a question, as the table <c>heard</c> with one <c>value</c>; its parameter is <c>@ids</c>. Before a CROSS JOIN SQLite walks it first.</summary>
    public string Ids => sqlite ? "(SELECT value FROM json_each(@ids)) heard" : "unnest(@ids) heard(value)";

    /// <summary>A name as its number, so that half a million of them are no texts. Written for databases: a Finnish reader's minus is none to them.</summary>
    public static string Number<TEnum>(string column, int otherwise = -1)
        where TEnum : struct, Enum => FormattableString.Invariant($"CASE {column} {string.Concat(Enum.GetValues<TEnum>().Select(one => $"WHEN '{one}' THEN {one:D} "))}ELSE {otherwise} END");

    /// <summary>Ids as they are handed over, made once for several questions.</summary>
    public object Listed(long[] ids) => sqlite ? JsonSerializer.Serialize(ids) : ids;

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
            var row = new PlainRow(reader);
            var patience = Patience;
            for (var number = 1; await reader.ReadAsync(ct); number++)
            {
                each(row);
                if (number % Together == 0)
                {
                    patience = await posts.GiveWayAsync(patience, ct);
                }
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
        _ => value,
    };
}
