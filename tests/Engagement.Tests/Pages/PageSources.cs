using System.Text.RegularExpressions;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Pages;

/// <summary>What the sources of the pages name: texts and icons.</summary>
internal static partial class PageSources
{
    public static IReadOnlyList<(string File, string Text)> All { get; } =
    [
        .. new[] { "Pages", "Design" }
            .SelectMany(folder => Directory.EnumerateFiles(Tree.PathOf("src", "Engagement.Web", folder), "*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
    ];

    public static IEnumerable<string> Keys => All.SelectMany(source =>
        Lookup().Matches(source.Text).Select(match => match.Groups[1].Value)
            .Concat(Counted().Matches(source.Text).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value }))
            .Concat(Looks().Matches(source.Text).Select(match => match.Groups[1].Value)));

    public static IEnumerable<string> Icons => All.SelectMany(source =>
        IconNames().Matches(source.Text).Select(match => match.Groups[1].Value)
            .Concat(Looks().Matches(source.Text).Select(match => match.Groups[2].Value)));

    [GeneratedRegex("""\b(?:L|words)\["((?:[^"\\])*)"[,\]]""")]
    private static partial Regex Lookup();

    [GeneratedRegex("""L\.Count\([^,]+, "([^"]*)", "([^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Counted();

    [GeneratedRegex("""(?:new|new\ Look|Urgent)\("([A-Z][^"]*)",\ "([a-z0-9-]+)",\ Tone""", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Looks();

    [GeneratedRegex("""\bIcon(?:\ Name)?="([a-z0-9-]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex IconNames();
}
