using System.Globalization;
using System.Text;

namespace Engagement.Core.Common;

/// <summary>
/// Reads and writes comma-separated values as RFC 4180 says, with the few liberties that spreadsheets take: the separator is comma,
/// semicolon or tab, whichever the first line has most of.
/// </summary>
public static class CsvText
{
    private const char Quote = '"';
    private const char ByteOrderMark = '\uFEFF';
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The records in their order; lines with nothing on them are left out.</summary>
    /// <exception cref="FormatException">A quoted value never ends; the words name the line it begins on.</exception>
    public static IEnumerable<CsvRecord> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart(ByteOrderMark);
        return ReadAll(text, SeparatorOf(text));
    }

    /// <summary>
    /// One record with its line end. What a spreadsheet would take for a formula is written as text; instants, numbers and yes or no in the
    /// one way that every machine writes them.
    /// </summary>
    public static string Line(params IEnumerable<object?> values) => string.Join(',', values.Select(Value)) + "\r\n";

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => first.Count(letter => letter == separator));
    }

    private static IEnumerable<CsvRecord> ReadAll(string text, char separator)
    {
        var (values, value, line, begun) = (new List<string>(), new StringBuilder(), 1, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (letter == Quote && value.Length == 0)
            {
                at = ReadQuoted(text, at + 1, value, ref line);
            }
            else if (letter == separator || letter == '\n')
            {
                values.Add(value.ToString().TrimEnd('\r'));
                value.Clear();
                if (letter == '\n')
                {
                    if (values.Count > 1 || values[0].Length > 0)
                    {
                        yield return new CsvRecord(begun, values);
                    }

                    (values, line) = ([], line + 1);
                    begun = line;
                }
            }
            else
            {
                value.Append(letter);
            }
        }
    }

    // Goes on behind the closing quote; what stands there up to the comma belongs to the value too.
    private static int ReadQuoted(string text, int at, StringBuilder value, ref int line)
    {
        var begun = line;
        for (; at < text.Length; at++)
        {
            if (text[at] == Quote && (at + 1 == text.Length || text[at + 1] != Quote))
            {
                return at;
            }

            at += text[at] == Quote ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            value.Append(text[at]);
        }

        throw new FormatException($"The quoted value that begins on line {begun} never ends.");
    }

    private static string Value(object? value) => value switch
    {
        null => "",
        string words => Quoted(words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{words}" : words),
        bool yes => yes ? "1" : "0",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
