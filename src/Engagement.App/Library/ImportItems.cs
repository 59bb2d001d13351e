using System.Globalization;
using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>
/// Makes items of a CSV: <c>title</c>, and where wanted <c>pool</c>, <c>language</c>, <c>about</c>, <c>rights</c> and <c>months</c>; every
/// other column is a fact of its name. A bad line is named with its reason and stops no other.
/// </summary>
internal sealed class ImportItems(WriteLibraryItem write)
{
    public const int MostLines = 5_000;

    private static readonly string[] Own = ["title", "pool", "language", "about", "rights", "months"];

    /// <param name="text">The file.</param>
    /// <param name="pool">The pool of lines that name none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It has no header with a title, or too many lines; nothing was added.</exception>
    public async Task<ImportOutcome> RunAsync(string text, string pool, CancellationToken ct)
    {
        var rows = Read(text);
        var columns = rows.Count == 0 ? [] : rows[0].Values.Select(name => name.Trim()).ToList();
        if (!columns.Contains("title", StringComparer.OrdinalIgnoreCase))
            throw RefusedException.Invalid("file", "The first line must name the columns, one of them “title”.");
        if (rows.Count > MostLines + 1)
            throw RefusedException.Invalid("file", $"A file has at most {MostLines} lines; divide it.", MostLines);

        var (added, refused) = (0, new List<ImportLine>());
        foreach (var row in rows.Skip(1))
        {
            try
            {
                var cells = columns.Zip(row.Values.Select(value => value.Trim())).Where(cell => cell.First.Length > 0 && cell.Second.Length > 0)
                    .DistinctBy(cell => cell.First, StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.OrdinalIgnoreCase);
                await write.RunAsync(null, null, Read(cells, pool), ct);
                added++;
            }
            catch (RefusedException refusal)
            {
                refused.Add(new ImportLine(row.Line.ToString(CultureInfo.InvariantCulture), refusal.Message));
            }
        }

        return new ImportOutcome(added, refused);
    }

    private static LibraryItemContent Read(Dictionary<string, string> cells, string pool) => new()
    {
        Title = cells.GetValueOrDefault("title", ""),
        Pool = cells.GetValueOrDefault("pool", pool),
        Language = cells.GetValueOrDefault("language") switch
        {
            null => null,
            "en" => "en",
            "fi" => "fi",
            var other => throw RefusedException.Invalid("language", $"The language is en or fi, not “{other}”."),
        },
        AboutDate = cells.GetValueOrDefault("about") is not { } about ? null
            : DateOnly.TryParseExact(about, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw RefusedException.Invalid("about", $"“{about}” is not a day; write it as 1967-11-26."),
        Rights = cells.GetValueOrDefault("rights")?.ToLowerInvariant() switch
        {
            null or "unclear" => RightsKind.Unclear,
            "own" => RightsKind.Own,
            "permission" => RightsKind.Permission,
            var other => throw RefusedException.Invalid("rights", $"The right is own, permission or unclear, not “{other}”."),
        },
        Season = Season.Of(Months(cells.GetValueOrDefault("months", ""))),
        Facts = cells.Where(cell => !Own.Contains(cell.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(cell => cell.Key, cell => cell.Value),
    };

    private static IEnumerable<int> Months(string text) => text.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(month => int.TryParse(month, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? number
            : throw RefusedException.Invalid("months", $"“{month}” is not a month; write them as 6 or 6 7 8."));

    private static List<CsvRecord> Read(string text)
    {
        try
        {
            return [.. CsvText.Read(text).Take(MostLines + 2)];
        }
        catch (FormatException broken)
        {
            throw RefusedException.Invalid("file", broken.Message);
        }
    }
}
