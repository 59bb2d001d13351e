using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Core.Common;

/// <summary>A stranger's name, made safe to say in public: what people call themselves can hold links, mentions and worse.</summary>
public static partial class PersonName
{
    /// <summary>The longest name said, in visible characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The name without links, mentions, hashtags, invisible and control characters; empty where nothing of a name is left.</summary>
    public static string Clean(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";

        // Compatibility forms first, so that a full-width "＠" or "．" does not slip through.
        var text = Visible(name.Length > 400 ? name[..400] : name).Normalize(NormalizationForm.FormKC);
        if (Stacked().IsMatch(text))
            return "";

        text = Markup().Replace(text, " ");
        text = Link().Replace(text, " ");
        text = Tag().Replace(text, " ");
        text = Unwanted().Replace(text, " ");
        text = StrayMarks().Replace(text, " ");
        text = Spaces().Replace(text, " ").Trim(' ', '-', '\'', '.', ',', '&');
        return text.Any(char.IsLetter) ? Shorten(text) : "";
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                kept.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
                && rune.Value is not (0xFFFD or (>= 0xFE00 and <= 0xFE0F)))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static string Shorten(string text)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= MaxLength ? text : elements.SubstringByTextElements(0, MaxLength).TrimEnd();
    }

    // "Initial.Surname" stays: a domain needs a label of two and an ending of two letters at the end of the word.
    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://\S*|\bwww\.\S+|\S+@\S+\.\S+|\b[\p{L}\d-]{2,}(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\b(?:[/:?#]\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"[@#]\S*")]
    private static partial Regex Tag();

    // What a name is made of: letters with their marks, digits, spaces and the few signs that names hold.
    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd} .,'’&-]")]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{M}+")]
    private static partial Regex StrayMarks();

    // No script needs so many marks on one letter; whoever piles them up wants to be seen, not to be named.
    [GeneratedRegex(@"\p{M}{4}")]
    private static partial Regex Stacked();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
