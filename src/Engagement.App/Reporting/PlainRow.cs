using System.Data.Common;
using Engagement.App.Data;

namespace Engagement.App.Reporting;

/// <summary>The row that a question stands at.</summary>
internal sealed class PlainRow(DbDataReader reader, bool sqlite)
{
    // Half a million comments are written in a handful of languages and read as a handful of intents: each word is kept once.
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public long Number(int column) => reader.GetInt64(column);

    public long? NumberOrNone(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public bool Truth(int column) => sqlite ? reader.GetInt64(column) != 0 : reader.GetBoolean(column);

    public DateTimeOffset Instant(int column) => sqlite
        ? MicrosecondsConverter.Read(reader.GetInt64(column))
        : new(reader.GetDateTime(column), TimeSpan.Zero);

    public DateTimeOffset? InstantOrNone(int column) => reader.IsDBNull(column) ? null : Instant(column);

    public string? Word(int column)
    {
        if (reader.IsDBNull(column))
        {
            return null;
        }

        var word = reader.GetString(column);
        if (words.TryGetValue(word, out var known))
        {
            return known;
        }

        words.Add(word);
        return word;
    }
}
