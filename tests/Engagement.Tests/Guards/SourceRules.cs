using System.Text.RegularExpressions;

namespace Engagement.Tests.Guards;

/// <summary>What can be said of a source file without compiling it; each rule gives the breaches, a line each.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 400;

    private static readonly string[] Code = [".cs", ".razor", ".ts", ".mjs"];

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files
        .Where(file => Code.Contains(Path.GetExtension(file.Path)) && file.Lines > MostLines)
        .Select(file => $"{file.Path} has {file.Lines} lines; at most {MostLines}");

    public static IEnumerable<string> NamedForNothing(IEnumerable<SourceFile> files) => files
        .Where(file => Code.Contains(Path.GetExtension(file.Path)) && EmptyWord().IsMatch(file.Path))
        .Select(file => $"{file.Path}: '{EmptyWord().Match(file.Path).Value}' says nothing");

    public static IEnumerable<string> TiedToOneMachine(IEnumerable<SourceFile> files) => files
        .SelectMany(file => OneMachine().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

    [GeneratedRegex("(Helper|Util|Utilitie|Utility|Manager)s?(?![a-z])|(?<![A-Za-z])Shared(?![a-z])")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"\.\./shared|(?<![\w.~/-])/(work|root|home|Users)/\w+|(?<!\w)[A-Z]:\\\w+")]
    private static partial Regex OneMachine();
}
