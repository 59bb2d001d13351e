using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.Core.Common;

namespace Engagement.Web.Texts;

/// <summary>
/// What a flow refuses, what the ledger notes and how a network's answer is put is one English sentence: the API gives it and the records keep
/// it. A page shows it in its reader's language: the sentence is held against those of the resource file <c>Sentences</c>, and what stands
/// at their places is taken over. What none of them knows, such as a network's own words, is shown as it is.
/// </summary>
internal static partial class Sentences
{
    private const int LongestKnown = 1_000;

    private static readonly Lazy<IReadOnlyList<Sentence>> Finnish = new(() =>
        [.. Words.Read(CultureInfo.GetCultureInfo("fi"), "Sentences").Select(pair => new Sentence(pair.Key, pair.Value)).OrderByDescending(one => one.Weight)]);

    public static string Of(RefusedException refused) => string.Join(" ", refused.Refusals.Select(refusal => Of(refusal.Words)));

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(said))]
    public static string? Of(string? said) =>
        said is { Length: > 0 and <= LongestKnown } && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fi" ? Find(said) ?? Several(said) : said;

    /// <summary>Several sentences in a row, each as long as one that is known.</summary>
    private static string Several(string said)
    {
        var parts = Ends().Split(said);
        var (words, at) = (new List<string>(), 0);
        while (at < parts.Length)
        {
            var taken = Enumerable.Range(1, parts.Length - at).Reverse()
                .Select(count => (Count: count, Words: Find(string.Join(' ', parts.Skip(at).Take(count)))))
                .FirstOrDefault(one => one.Words is not null, (Count: 1, Words: parts[at]));
            words.Add(taken.Words!);
            at += taken.Count;
        }

        return string.Join(' ', words);
    }

    private static string? Find(string said)
    {
        foreach (var sentence in Finnish.Value)
        {
            if (sentence.Say(said, part => Find(part) ?? part) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[.!?]) (?=[\p{Lu}“])")]
    private static partial Regex Ends();

    /// <summary>A sentence with places: <c>There is no theme “{0}”.</c></summary>
    private sealed partial class Sentence
    {
        private readonly string english;
        private readonly string other;
        private readonly string head;
        private readonly int[] places;
        private readonly Lazy<Regex> pattern;

        public Sentence(string english, string other)
        {
            (this.english, this.other) = (english, other);
            places = [.. Place().Matches(english).Select(match => match.Value[1] - '0')];
            head = places.Length == 0 ? english : english[..english.IndexOf('{', StringComparison.Ordinal)];
            Weight = places.Length == 0 ? int.MaxValue : english.Length - (3 * places.Length);
            pattern = new Lazy<Regex>(() => new Regex(
                $"\\A{string.Join("(.+?)", Place().Split(english).Select(Regex.Escape))}\\z", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }

        /// <summary>How much of it is fixed: the most telling ones are tried first.</summary>
        public int Weight { get; }

        public string? Say(string said, Func<string, string> part)
        {
            if (places.Length == 0)
            {
                return said.Equals(english, StringComparison.OrdinalIgnoreCase) ? other : null;
            }

            if (!said.StartsWith(head, StringComparison.Ordinal) || pattern.Value.Match(said) is not { Success: true } match)
            {
                return null;
            }

            var values = new string[places.Max() + 1];
            for (var index = 0; index < places.Length; index++)
            {
                values[places[index]] = part(match.Groups[index + 1].Value);
            }

            return string.Format(CultureInfo.InvariantCulture, other, values);
        }

        [GeneratedRegex(@"\{\d\}")]
        private static partial Regex Place();
    }
}
