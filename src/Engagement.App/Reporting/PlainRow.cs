using System.Data.Common;
using System.Text;
using Engagement.App.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Engagement.App.Reporting;

/// <summary>The row that a question stands at. SQLite is asked for numbers directly: of half a million rows what lies between counts.</summary>
internal sealed class PlainRow(DbDataReader reader)
{
    private const int LongestWord = 64;

    private readonly sqlite3_stmt? sqlite = (reader as SqliteDataReader)?.Handle;

    // Half a million comments are written in a handful of languages: each word is kept once.
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public long Number(int column) => sqlite is null ? reader.GetInt64(column) : raw.sqlite3_column_int64(sqlite, column);

    public long? NumberOrNone(int column) => reader.IsDBNull(column) ? null : Number(column);

    public bool Truth(int column) => sqlite is null ? reader.GetBoolean(column) : Number(column) != 0;

    public DateTimeOffset Instant(int column) => new(Ticks(column), TimeSpan.Zero);

    /// <summary>An instant in ticks of UTC.</summary>
    public long Ticks(int column) => sqlite is null ? reader.GetDateTime(column).Ticks : MicrosecondsConverter.Ticks(Number(column));

    /// <returns>0 where there is none.</returns>
    public long TicksOrNone(int column) => reader.IsDBNull(column) ? 0 : Ticks(column);

    /// <returns>Null where it is empty.</returns>
    public string? Word(int column)
    {
        Span<char> letters = stackalloc char[LongestWord];
        if (sqlite is not null && raw.sqlite3_column_blob(sqlite, column) is var bytes && bytes.Length <= LongestWord)
        {
            return Known(letters[..Encoding.UTF8.GetChars(bytes, letters)]);
        }

        return Known(reader.GetString(column));
    }

    public string? WordOrNone(int column) => reader.IsDBNull(column) ? null : Word(column);

    private string? Known(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return null;
        }

        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.Add(word);
        return lookup.TryGetValue(word, out var known) ? known : null;
    }
}
