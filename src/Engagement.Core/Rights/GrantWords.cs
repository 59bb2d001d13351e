using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Core.Rights;

/// <summary>
/// Reads a fan's reply to our question. Conservative: a yes is taken only where the words can hardly mean anything else; a
/// condition, a question or a "but" leaves it to a person. A no is never made a yes by a later word.
/// </summary>
public static partial class GrantWords
{
    private const int LongestPlainYes = 12;

    /// <summary>What the reply says.</summary>
    /// <param name="text">Their words.</param>
    /// <param name="hashtag">The hashtag that we asked for, with #, or null.</param>
    public static GrantReading Read(string text, string? hashtag)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Polite().Replace(Handles().Replace(Plain(text), " "), " ").Trim();
        if (No().IsMatch(plain))
            return GrantReading.No;
        if (Doubt().IsMatch(plain))
            return GrantReading.Unclear;
        if (hashtag is { Length: > 1 } && HasTag(plain, Plain(hashtag)))
            return GrantReading.Yes;

        var words = Word().Matches(plain);
        return words.Count is > 0 and <= LongestPlainYes && Yes().IsMatch(plain) ? GrantReading.Yes : GrantReading.Unclear;
    }

    private static bool HasTag(string text, string hashtag) =>
        Tag().Matches(text).Any(match => match.Value == hashtag);

    // Small letters, one kind of apostrophe, no signs that only decorate.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture))
            plain.Append(letter is '’' or '‘' or '`' ? '\'' : letter);
        return plain.ToString();
    }

    [GeneratedRegex(@"(?<![\p{L}\d])@[\p{L}\d_.-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Handles();

    // A "no" in them refuses nothing.
    [GeneratedRegex(@"\b(no problem|no worries|don't worry|why not|ei haittaa|ei se haittaa|ei ongelmaa|mikä ettei|miksi ei)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"#[\p{L}\d_]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}']+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(no|nope|nah|never|don't|do not|dont|can't|cannot|may not|must not|rather not|not ok(?:ay)?|not allowed|refuse|withdraw|revoke|delete it|take it down"
        + @"|ei|en|et|älä|älkää|kiellän|peru(?:n|utan)?|poistakaa|poista|ette|emme|eivät|enkä)\b",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex No();

    [GeneratedRegex(
        @"\?|\b(but|if|unless|only|except|how much|pay|paid|fee|credit|maybe|perhaps|depends|later|think about|ask|not mine|not my"
        + @"|mutta|jos|paitsi|vain|ehkä|riippuu|maksa\w*|korvau\w*|hinta\w*|myöhemmin|mietin|kysy\w*|kunhan|ehdolla|saa nähdä)\b",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"^\W*(?:(?:oh|well|hi|hello|hei|moi|toki|thanks|kiitos)\W+)?"
        + @"(?:yes|yep|yeah|sure|of course|certainly|absolutely|go ahead|feel free|by all means|you may|you can|permission granted|please do|be my guest|i agree"
        + @"|kyllä|joo|juu|toki|tottakai|totta kai|ilman muuta|saa|saatte|saat|sopii|käyttäkää|käytä vapaasti|lupa annettu|annan luvan|tietenkin|tietysti)\b",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Yes();
}
