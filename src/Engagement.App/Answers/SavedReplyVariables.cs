using System.Text.RegularExpressions;
using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>What a prepared answer may leave open.</summary>
internal static partial class SavedReplyVariables
{
    public const string Name = "name";

    public static string Fill(string text, string? person)
    {
        var name = PersonName.Clean(person);
        return name.Length > 0
            ? Variable().Replace(text, name)
            : SpacedVariable().Replace(text, "").TrimStart(' ', ',', '!', '.');
    }

    /// <summary>The first variable that nobody fills, else null.</summary>
    public static string? Unknown(string text) => Variable().Matches(text)
        .Select(match => match.Groups["variable"].Value)
        .FirstOrDefault(variable => variable != Name);

    [GeneratedRegex(@"\{\{\s*(?<variable>[^{}\s]*)\s*\}\}")]
    private static partial Regex Variable();

    // Without a name the space or comma before it would hang in the air.
    [GeneratedRegex(@"[ ,]*\{\{\s*name\s*\}\}")]
    private static partial Regex SpacedVariable();
}
