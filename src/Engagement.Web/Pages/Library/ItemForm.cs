using System.Globalization;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.Web.Pages.Library;

/// <summary>A library item as the form sends it; facts are lines "name: text".</summary>
public sealed record ItemForm
{
    public string? Title { get; init; }

    public string? Pool { get; init; }

    public string? Facts { get; init; }

    public string? Language { get; init; }

    public string? About { get; init; }

    /// <summary>1 to 12.</summary>
    public int[]? Months { get; init; }

    public RightsKind Rights { get; init; } = RightsKind.Unclear;

    public string? MediaId { get; init; }

    public string? AltText { get; init; }

    public bool Archived { get; init; }

    public int? Version { get; init; }

    public static ItemForm Of(LibraryLine item) => new()
    {
        Title = item.Title,
        Pool = item.Pool,
        Facts = string.Join('\n', item.Facts.Select(fact => $"{fact.Key}: {fact.Value}")),
        Language = item.Language,
        About = item.AboutDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Months = [.. item.Season.ToMonths()],
        Rights = item.Rights,
        MediaId = item.Picture?.Media.ToString(),
        Archived = item.Archived,
        Version = item.Version,
    };

    /// <exception cref="RefusedException">A line of the facts cannot be read.</exception>
    internal LibraryItemContent ToContent() => new()
    {
        Title = Title?.Trim() ?? "",
        Pool = Pool?.Trim() ?? "",
        Facts = ReadFacts(),
        Language = string.IsNullOrEmpty(Language) ? null : Language,
        MediaId = Core.Common.MediaId.TryParse(MediaId, null, out var media) ? media : null,
        AboutDate = DateOnly.TryParseExact(About, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Season = Season.Of(Months ?? []),
        Rights = Rights,
        Archived = Archived,
    };

    private Dictionary<string, string> ReadFacts()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, index) in (Facts ?? "").ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line.Trim(), index)).Where(pair => pair.Item1.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw RefusedException.Invalid("facts", $"Line {index + 1} of the facts has no name. Write them as “year: 1967”.", null, index + 1);
            }

            facts[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return facts;
    }
}
