using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Publishing;

/// <summary>Reads the CSV text of an import: a row for each post, and for each row that cannot be read its line and the reason.</summary>
public static class ImportText
{
    /// <summary>More rows are refused as a whole.</summary>
    public const int MostRows = 10_000;

    /// <summary>A file to begin with.</summary>
    public const string Template =
        "publishAt,channels,text,media,theme\r\n" +
        "2027-01-14T18:00:00+02:00,x:acme;facebook:acme,\"A quotation mark \"\"inside\"\" is doubled, and a text may have\nseveral lines.\",,\r\n";

    private static readonly string[] Columns = ["publishat", "channels", "text", "media", "theme"];
    private static readonly string[] Ignored = ["state", "author"];
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <param name="text">The file.</param>
    /// <param name="zone">Of times without an offset.</param>
    /// <exception cref="RefusedException">It is no such file at all, or has too many rows.</exception>
    public static (IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportProblem> Problems) Read(string text, TimeZoneInfo zone)
    {
        var records = Records(text);
        var places = Places(records[0]);
        if (records.Count - 1 > MostRows)
        {
            throw RefusedException.Invalid("rows", $"The file has {records.Count - 1} rows; at most {MostRows} are taken at once.", MostRows, records.Count - 1);
        }

        var (rows, problems) = (new List<ImportRow>(), new List<ImportProblem>());
        foreach (var record in records.Skip(1))
        {
            string Value(string column) => places[column] is var place and >= 0 && place < record.Values.Count ? Unquoted(record.Values[place].Trim()) : "";
            var at = When(Value("publishat"), zone);
            var why = record.Values.Count > records[0].Values.Count ? "The row has more values than the first line names; put a text with commas into quotation marks."
                : at is null ? $"publishAt “{Short(Value("publishat"))}” is no time; write it as 2027-01-14T18:00:00+02:00."
                : Value("channels").Length == 0 ? "No channel is named."
                : null;
            if (why is not null)
            {
                problems.Add(new ImportProblem(record.Line, why));
                continue;
            }

            rows.Add(new ImportRow(record.Line, at!.Value, Names(Value("channels")), Value("text").ReplaceLineEndings("\n"), Names(Value("media")), Value("theme")));
        }

        return (rows, problems);
    }

    private static List<CsvRecord> Records(string text)
    {
        try
        {
            var records = CsvText.Read(text).ToList();
            return records.Count > 1 ? records : throw RefusedException.Invalid("rows", "The file has no rows below its first line.");
        }
        catch (FormatException wrong)
        {
            throw RefusedException.Invalid("rows", wrong.Message);
        }
    }

    private static Dictionary<string, int> Places(CsvRecord head)
    {
        var names = head.Values.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var missing = Columns[..3].Except(names).ToList();
        if (missing.Count > 0)
        {
            throw RefusedException.Invalid("columns", "The first line must name the columns publishAt, channels and text, and may name media and theme.");
        }

        return names.Except(Columns).Except(Ignored).FirstOrDefault() is { } unknown
            ? throw RefusedException.Invalid("columns", $"There is no column “{Short(unknown)}”; the columns are publishAt, channels, text, media, theme.")
            : Columns.ToDictionary(column => column, names.IndexOf);
    }

    private static DateTimeOffset? When(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return LocalTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);
        }

        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime()
            : null;
    }

    private static string[] Names(string text) => text.Split((char[])[';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Our own export marks what a spreadsheet would take for a formula.
    private static string Unquoted(string value) => value is ['\'', '=' or '+' or '-' or '@', ..] ? value[1..] : value;

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
