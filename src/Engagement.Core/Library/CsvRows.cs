using System.Text;

namespace Engagement.Core.Library;

/// <summary>
/// Reads CSV as RFC 4180 describes it and as spreadsheets write it: comma, semicolon or tab, whichever the first line has most of;
/// quoted fields with line breaks and doubled quotes. Blank lines are passed over; whatever stands there, it never fails.
/// </summary>
public static class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The records in order.</summary>
    public static IEnumerable<CsvRow> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var separator = SeparatorOf(text);
        var (at, line) = (text.StartsWith('\uFEFF') ? 1 : 0, 1);
        while (at < text.Length)
        {
            var begins = line;
            var fields = new List<string>();
            while (true)
            {
                fields.Add(ReadField(text, separator, ref at, ref line));
                if (at >= text.Length || text[at] != separator)
                    break;
                at++;
            }

            SkipBreak(text, ref at, ref line);
            if (fields.Count > 1 || fields[0].Length > 0)
                yield return new CsvRow(begins, fields);
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => first.Count(letter => letter == separator));
    }

    private static string ReadField(string text, char separator, ref int at, ref int line)
    {
        var field = new StringBuilder();
        if (at < text.Length && text[at] == '"')
            ReadQuoted(text, field, ref at, ref line);

        // Behind a closing quote, or without one, everything to the separator belongs to the field.
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            field.Append(text[at++]);
        return field.ToString().Trim();
    }

    private static void ReadQuoted(string text, StringBuilder field, ref int at, ref int line)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            else if (text[at] == '"')
                break;

            line += text[at] == '\n' ? 1 : 0;
            field.Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
    }

    private static void SkipBreak(string text, ref int at, ref int line)
    {
        if (at >= text.Length)
            return;
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        line++;
    }
}
