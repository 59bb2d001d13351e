using Engagement.Core.Inbox;

namespace Engagement.Web.Design;

/// <summary>What the rules that read a comment are called on the pages; English keys of the texts.</summary>
internal static class ReasonNames
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [TriageReasons.QuestionMark] = "a question mark",
        [TriageReasons.QuestionWord] = "begins like a question",
        [TriageReasons.QuestionInversion] = "the order of words of a question",
        [TriageReasons.QuestionClitic] = "a Finnish -ko or -kö",
        [TriageReasons.QuestionPhrase] = "words of a question",
        [TriageReasons.RequestPhrase] = "words of a request",
        [TriageReasons.ComplaintPhrase] = "words of a complaint",
        [TriageReasons.ComplaintWord] = "a word of complaint",
        [TriageReasons.GraveWord] = "a grave word",
        [TriageReasons.Contrast] = "praise and then a “but”",
        [TriageReasons.ContrastWord] = "a “but”",
        [TriageReasons.Negation] = "a “not”",
        [TriageReasons.Gratitude] = "thanks",
        [TriageReasons.PraisePhrase] = "words of praise",
        [TriageReasons.FanPhrase] = "words of a fan",
        [TriageReasons.GladEmoji] = "a glad face",
        [TriageReasons.SadEmoji] = "a sad face",
        [TriageReasons.SpamPhrase] = "words of spam",
        [TriageReasons.SpamWord] = "a word of advertising",
        [TriageReasons.SpamWords] = "words of advertising",
        [TriageReasons.AbuseWord] = "an insult",
        [TriageReasons.UrgencySafety] = "danger",
        [TriageReasons.UrgencyLegal] = "law or authorities",
        [TriageReasons.UrgencyPress] = "the press",
        [TriageReasons.UrgencyHealth] = "illness or injury",
        [TriageReasons.UrgencyCrisis] = "a disaster or a death",
        [TriageReasons.Link] = "a link",
        [TriageReasons.OtherScript] = "another script",
        [TriageReasons.TooLong] = "longer than is read",
        [TriageReasons.Learned] = "learned from your corrections",
    };

    /// <summary>The rule's name, or its stable word where it is a new one, and the words that made it speak.</summary>
    /// <param name="reason">As it is stored: "question-word: how much".</param>
    public static (string Name, string? Words) Of(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var colon = reason.IndexOf(": ", StringComparison.Ordinal);
        var rule = colon < 0 ? reason : reason[..colon];
        return (All.GetValueOrDefault(rule, rule), colon < 0 ? null : reason[(colon + 2)..]);
    }
}
