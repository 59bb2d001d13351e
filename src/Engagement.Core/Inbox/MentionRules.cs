namespace Engagement.Core.Inbox;

/// <summary>Which colleagues a note names with an @.</summary>
public static class MentionRules
{
    /// <summary>
    /// The places in <paramref name="names"/> of those named: "@Elina Virtanen", or "@Elina" where nobody else begins so. Capitals do not matter.
    /// </summary>
    public static IReadOnlyList<int> Of(string text, IReadOnlyList<string> names)
    {
        var named = new SortedSet<int>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // "maria@example.com" is an address, not a call.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            if (Best(text.AsSpan(at + 1), names) is { } index)
                named.Add(index);
        }
        return [.. named];
    }

    private static int? Best(ReadOnlySpan<char> rest, IReadOnlyList<string> names)
    {
        var (best, length) = (-1, 0);
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Length > length && Begins(rest, names[index]))
                (best, length) = (index, names[index].Length);
        }
        if (best >= 0)
            return best;
        var first = new List<int>();
        for (var index = 0; index < names.Count; index++)
        {
            if (FirstOf(names[index]) is { Length: > 0 } name && Begins(rest, name))
                first.Add(index);
        }
        return first is [var only] ? only : null;
    }

    private static string FirstOf(string name) => name.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    private static bool Begins(ReadOnlySpan<char> rest, string name) =>
        rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length]));
}
