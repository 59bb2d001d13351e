using System.Globalization;
using System.Text;

namespace Engagement.Web.Reporting;

/// <summary>Writes CSV as RFC 4180, and so that no cell is run as a formula by the program that opens it.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder text = new();
    private readonly List<object?[]> rows = [];

    /// <summary>The same cells for other forms of the table.</summary>
    public IReadOnlyList<object?[]> Rows => rows;

    public CsvText Line(params ReadOnlySpan<object?> cells)
    {
        rows.Add(cells.ToArray());
        for (var at = 0; at < cells.Length; at++)
        {
            text.Append(at == 0 ? "" : ",").Append(Cell(cells[at]));
        }

        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Cell(object? value) => value switch
    {
        null => "",
        string words => Quote(words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{words}" : words),
        bool yes => yes ? "1" : "0",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(value.ToString() ?? ""),
    };

    private static string Quote(string words) =>
        words.AsSpan().IndexOfAny(',', '"', '\n') < 0 && !words.Contains('\r', StringComparison.Ordinal)
            ? words
            : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
