using Engagement.Core.Common;

namespace Engagement.Web.Api;

/// <summary>Reads names in an address, written as in JSON: <c>?state=notSent</c>.</summary>
internal static class QueryWords
{
    /// <exception cref="RefusedException">There is no such name; the words give those there are.</exception>
    public static TEnum? Read<TEnum>(string? text, string field)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Numbers are no names: a name stays when the numbers move.
        return char.IsAsciiLetter(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value)
            ? value
            : throw RefusedException.Invalid(field, $"{field} is one of {string.Join(", ", Enum.GetNames<TEnum>().Select(Camel))}.", null, text);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
